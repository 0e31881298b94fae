//! The card of a faulty file: which, where, what, the lines around it and what to do.

use std::path::PathBuf;

use iced::widget::{column, container, row, space};
use iced::{Background, Border, Length, Padding, alignment};

use crate::core::course::{Course, Diagnostic, Source};
use crate::core::i18n::I18n;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::{Context, Look};
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::page;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::{card, card_style, disc};

/// Characters shown of a line of the file.
const LINE_SHOWN: usize = 64;

/// What can be done from the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// Read the files again.
    Retry,
    /// Show the folder in the system's file manager.
    OpenFolder,
    /// Copy file, place and problem as text.
    Copy,
}

/// A fault to show.
#[derive(Debug, Clone)]
pub struct Fault<'a> {
    /// What is wrong, and where.
    pub diagnostic: &'a Diagnostic,
    /// What does not work: a lesson, a module, the course.
    pub title: String,
    /// The whole course is out of reach, not only a part of it.
    pub whole_course: bool,
    /// The folder that holds the file; none for the course that ships.
    pub folder: Option<PathBuf>,
    /// Trying again is the next step of the screen.
    pub primary: bool,
}

/// The folder that holds a faulty file; none for the course that ships, which has no folder.
pub fn folder(course: &Course, diagnostic: &Diagnostic) -> Option<PathBuf> {
    match &course.source {
        Source::Embedded => None,
        Source::Folder(root) => {
            let inner = diagnostic.file.rsplit_once('/').map_or("", |(folder, _)| folder);
            Some(root.join(inner))
        }
    }
}

/// File, place and problem on one line, to be sent to the course's author.
pub fn report(i18n: &I18n, diagnostic: &Diagnostic) -> String {
    let (line, column) = (diagnostic.line.to_string(), diagnostic.column.to_string());
    i18n.fault_report(&diagnostic.file, line, column, diagnostic.to_words(i18n), diagnostic.fault.code())
}

/// What a press on the card wants.
pub fn act<Message>(i18n: &I18n, diagnostic: &Diagnostic, folder: Option<PathBuf>, press: Press) -> Action<Message> {
    match press {
        Press::Retry => Action::Reload,
        Press::OpenFolder => folder.map_or(Action::None, Action::OpenFolder),
        Press::Copy => Action::Copy(report(i18n, diagnostic)),
    }
}

/// What a press on the card of the faulty module of a folder wants.
pub fn act_on_module<Message>(ctx: &Context<'_>, folder: &str, press: Press) -> Action<Message> {
    let broken = ctx.course.broken.iter().find(|module| module.folder == folder);
    broken.map_or(Action::None, |module| {
        act(ctx.i18n, &module.diagnostic, self::folder(ctx.course, &module.diagnostic), press)
    })
}

/// The card.
pub fn view<'a, Message: Clone + 'a>(
    ctx: &Context<'a>,
    fault: Fault<'a>,
    on_press: impl Fn(Press) -> Message + 'a,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let colour = *look.colour();
    let diagnostic = fault.diagnostic;
    let reassurance = if fault.whole_course { i18n.fault_nothing_lost() } else { i18n.fault_rest_works() };
    let whole_file = diagnostic.excerpt.is_empty();
    let place = i18n.fault_line_column(diagnostic.line.to_string(), diagnostic.column.to_string());
    let title = row![
        semantic::hidden(disc(look, 40.0, "triangle-alert", colour.wrong, colour.on_primary)),
        container(page::heading(look, Type::Heading, fault.title.clone())).width(Length::Fill),
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    let facts = column![]
        .push(fact(look, i18n.fault_file(), diagnostic.file.replace('/', " › ")))
        .push((!whole_file).then(|| fact(look, i18n.fault_place(), place)))
        .push(fact(look, i18n.fault_problem(), diagnostic.to_words(i18n)))
        .spacing(gap::XXS);
    let content = column![title, look.text(Type::Body, reassurance), facts]
        .push((!whole_file).then(|| excerpt(ctx, diagnostic)))
        .push(what_to_do(look, i18n.fault_what_to_do(), steps(i18n, &fault)))
        .push(buttons(ctx, &fault, on_press))
        .spacing(gap::L);
    card(look, [gap::CARD, 28.0], content)
        .width(Length::Fill)
        .style(move |_| container::Style { border: look.theme.edge(colour.wrong, radius::CARD), ..card_style(&look) })
        .into()
}

/// A label and its value.
pub fn fact<'a, Message: 'a>(look: Look, label: String, value: String) -> Element<'a, Message> {
    row![
        container(look.text(Type::Body, label).color(look.colour().text_2)).width(look.px(size::FACT_LABEL)),
        container(
            look.strong_text(Type::Body, Strength::Semibold, value).wrapping(iced::widget::text::Wrapping::WordOrGlyph)
        )
        .width(Length::Fill),
    ]
    .into()
}

/// Numbered lines under their title.
pub fn what_to_do<'a, Message: 'a>(look: Look, title: String, steps: Vec<String>) -> Element<'a, Message> {
    let of = steps.len();
    let lines = steps.into_iter().enumerate().map(|(position, step)| {
        let number = look.text(Type::Numeral, (position + 1).to_string()).color(look.colour().primary);
        let line =
            row![container(number).width(look.px(gap::ML)), container(look.text(Type::Body, step)).width(Length::Fill)]
                .spacing(gap::XS);
        semantic::list_item(position + 1, of, line).into()
    });
    let heading = look.strong_text(Type::Body, Strength::Semibold, title.clone());
    column![semantic::heading(3, title, heading), semantic::list(column(lines).spacing(gap::XXS))]
        .spacing(gap::XS)
        .into()
}

fn steps(i18n: &I18n, fault: &Fault<'_>) -> Vec<String> {
    let diagnostic = fault.diagnostic;
    if fault.folder.is_none() {
        let later = (!fault.whole_course).then(|| i18n.fault_step_later());
        return [i18n.fault_step_shipped(), i18n.fault_step_report()].into_iter().chain(later).collect();
    }
    let first = if diagnostic.excerpt.is_empty() {
        i18n.fault_step_file()
    } else {
        i18n.fault_step_line(diagnostic.line.to_string())
    };
    // The advice says how to mend this very fault.
    let first = format!("{first} {}", diagnostic.advice(i18n)).trim_end().to_owned();
    vec![first, i18n.fault_step_restore(), i18n.fault_step_retry()]
}

fn buttons<'a, Message: Clone + 'a>(
    ctx: &Context<'a>,
    fault: &Fault<'a>,
    on_press: impl Fn(Press) -> Message + 'a,
) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let kind = if fault.primary { Kind::Primary } else { Kind::Secondary };
    let open = fault.folder.as_ref().map(|_| {
        let open = button(look, Kind::Secondary, i18n.fault_open_folder());
        open.on_press(on_press(Press::OpenFolder)).view()
    });
    row![button(look, kind, i18n.fault_retry()).icon("refresh-cw").on_press(on_press(Press::Retry))]
        .push(open)
        .push(button(look, Kind::Ghost, i18n.fault_copy()).on_press(on_press(Press::Copy)))
        .spacing(gap::M)
        .wrap()
        .vertical_spacing(gap::S)
        .into()
}

/// The lines around the fault, the faulty one lit.
fn excerpt<'a, Message: 'a>(ctx: &Context<'a>, diagnostic: &Diagnostic) -> Element<'a, Message> {
    let look = ctx.look;
    let sunken = look.colour().sunken;
    let blank = |words: &str| words.chars().take_while(|letter| letter.is_whitespace()).count();
    let filled = diagnostic.excerpt.iter().filter(|(_, words)| !words.trim().is_empty());
    let indent = filled.map(|(_, words)| blank(words)).min().unwrap_or(0);
    let lines = diagnostic.excerpt.iter().map(|(number, words)| {
        let column = (*number == diagnostic.line).then_some(diagnostic.column);
        line(look, *number, shown(words, indent, column), column.is_some())
    });
    let frame = container(column(lines)).padding(Padding::from([gap::XS, 0.0])).width(Length::Fill).style(move |_| {
        container::Style {
            background: Some(Background::Color(sunken)),
            border: look.theme.tint_edge(look.colour().line, radius::CONTROL),
            ..container::Style::default()
        }
    });
    let numbers = || diagnostic.excerpt.iter().map(|(number, _)| number.to_string());
    let faulty = diagnostic.excerpt.iter().find(|(number, _)| *number == diagnostic.line);
    let faulty = faulty.map(|(_, words)| shown(words, indent, Some(diagnostic.column))).unwrap_or_default();
    let (first, last) = (numbers().next().unwrap_or_default(), numbers().next_back().unwrap_or_default());
    let name = ctx.i18n.fault_excerpt(first, last, diagnostic.line.to_string(), faulty);
    semantic::image(name, frame).into()
}

fn line<'a, Message: 'a>(look: Look, number: usize, words: String, faulty: bool) -> Element<'a, Message> {
    let colour = *look.colour();
    let strength = if faulty { Strength::Semibold } else { Strength::Regular };
    let ink = if faulty { colour.text } else { colour.text_2 };
    let number = look.text(Type::Meta, number.to_string()).color(if faulty { colour.text } else { colour.text_2 });
    let content = row![
        container(number).width(look.px(size::LINE_NUMBER)).align_x(alignment::Horizontal::Right),
        container(
            look.strong_text(Type::Small, strength, words)
                .color(ink)
                .wrapping(iced::widget::text::Wrapping::WordOrGlyph)
        )
        .width(Length::Fill),
    ]
    .push(faulty.then(|| icon("arrow-left", look.px(16.0), colour.wrong)))
    .push(space().height(look.px(size::EXCERPT_LINE)))
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    container(content)
        .padding(Padding { right: gap::M, ..Padding::ZERO })
        .width(Length::Fill)
        .style(move |_| container::Style {
            background: faulty.then_some(Background::Color(colour.wrong_soft)),
            border: if faulty { look.theme.tint_edge(colour.wrong, 0.0) } else { Border::default() },
            ..container::Style::default()
        })
        .into()
}

/// The part of a line that is shown: without the indent it shares with its neighbours, and around the fault when it is
/// long, as paragraphs of a lesson are.
fn shown(words: &str, indent: usize, column: Option<usize>) -> String {
    let letters: Vec<char> = words.chars().skip(indent).collect();
    if letters.len() <= LINE_SHOWN {
        return letters.into_iter().collect();
    }
    let place = column.map_or(0, |column| column.saturating_sub(1 + indent));
    let start = place.saturating_sub(LINE_SHOWN / 2).min(letters.len() - LINE_SHOWN);
    let end = start + LINE_SHOWN;
    let before = if start > 0 { "… " } else { "" };
    let after = if end < letters.len() { " …" } else { "" };
    format!("{before}{}{after}", letters[start..end].iter().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_line_is_shown_without_its_shared_indent() {
        assert_eq!(shown("    titre: \"Oui\",", 4, None), "titre: \"Oui\",");
        assert_eq!(shown("", 4, None), "");
    }

    #[test]
    fn a_long_line_is_shown_around_the_fault() {
        let words = format!("{}É{}", "a".repeat(300), "b".repeat(300));
        let shown = shown(&words, 0, Some(301));
        assert!(shown.contains('É'), "{shown}");
        assert!(shown.starts_with('…') && shown.ends_with('…'), "{shown}");
        assert!(shown.chars().count() <= LINE_SHOWN + 4);
    }

    #[test]
    fn the_beginning_of_a_long_neighbour_is_shown() {
        let shown = shown(&"c".repeat(200), 0, None);
        assert!(shown.starts_with("ccc") && shown.ends_with('…'), "{shown}");
    }
}
