//! Keys made of one letter or digit, and the names by which the focus finds an answer.

use iced::keyboard::key::{Code, Named, Physical};
use iced::keyboard::{Key, Modifiers};
use iced::widget::Id;

/// The identity of an answer's control: a choice, a label, a left entry or a step, by position as written.
pub fn id(position: usize) -> Id {
    Id::from(format!("answer-{position}"))
}

/// The letter of a rank from 0: A, B, C …
pub fn letter(rank: usize) -> String {
    char::from_u32('A' as u32 + rank as u32).map(String::from).unwrap_or_default()
}

/// The rank from 0 that a letter, A to F, or a digit names. A French keyboard gives digits with Maj: the physical key
/// counts, whatever the layout makes of it.
pub fn rank(key: &Key, physical: Physical, modifiers: Modifiers) -> Option<usize> {
    if modifiers.intersects(Modifiers::CTRL | Modifiers::ALT | Modifiers::LOGO) {
        return None;
    }
    if let Physical::Code(code) = physical
        && let Some(digit) = digit(code)
    {
        return Some(digit);
    }
    match key {
        Key::Character(letter) => match letter.as_str().as_bytes() {
            [letter] if letter.is_ascii_alphabetic() => {
                Some(usize::from(letter.to_ascii_lowercase() - b'a')).filter(|rank| *rank < 6)
            }
            _ => None,
        },
        _ => None,
    }
}

fn digit(code: Code) -> Option<usize> {
    use Code::*;
    Some(match code {
        Digit1 | Numpad1 => 0,
        Digit2 | Numpad2 => 1,
        Digit3 | Numpad3 => 2,
        Digit4 | Numpad4 => 3,
        Digit5 | Numpad5 => 4,
        Digit6 | Numpad6 => 5,
        Digit7 | Numpad7 => 6,
        _ => return None,
    })
}

/// Whether a key takes an answer back.
pub fn takes_back(key: &Key) -> bool {
    matches!(key, Key::Named(Named::Delete | Named::Backspace))
}

/// A left (`-1`) or right (`1`) arrow.
pub fn sideways(key: &Key, modifiers: Modifiers) -> Option<isize> {
    match key {
        _ if modifiers != Modifiers::empty() => None,
        Key::Named(Named::ArrowLeft) => Some(-1),
        Key::Named(Named::ArrowRight) => Some(1),
        _ => None,
    }
}

/// An up (`-1`) or down (`1`) arrow.
pub fn upright(key: &Key) -> Option<isize> {
    match key {
        Key::Named(Named::ArrowUp) => Some(-1),
        Key::Named(Named::ArrowDown) => Some(1),
        _ => None,
    }
}

/// Whether a key is Entrée alone.
pub fn enters(key: &Key, modifiers: Modifiers) -> bool {
    modifiers == Modifiers::empty() && matches!(key, Key::Named(Named::Enter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_name_an_answer() {
        let named = |key: &str, code| rank(&Key::Character(key.into()), Physical::Code(code), Modifiers::empty());
        assert_eq!(named("c", Code::KeyC), Some(2));
        assert_eq!(named("é", Code::Digit2), Some(1));
        assert_eq!(named("z", Code::KeyW), None);
        let control = rank(&Key::Character("c".into()), Physical::Code(Code::KeyC), Modifiers::CTRL);
        assert_eq!(control, None);
    }
}
