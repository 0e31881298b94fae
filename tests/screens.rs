//! Every preset, language, theme and size: what takes the focus has a name, no text lies over another or outside the
//! window. Layout only; the gallery is for the eye.

use std::sync::{Arc, Mutex};

use iced::{Rectangle, Settings};
use iced_test::Simulator;
use iced_test::selector::{Candidate, Selector};
use parcours::gui::{font, presets};

/// A piece of text in sight.
#[derive(Debug, Clone)]
struct Words {
    content: String,
    visible: Rectangle,
}

/// What a picture holds.
#[derive(Debug, Default)]
struct Survey {
    words: Vec<Words>,
    unnamed: Vec<String>,
    focusable: usize,
    accessible: usize,
    /// Name of the accessible node met last: a control says its name just before it asks for the focus.
    last: Option<(String, Rectangle)>,
}

/// Looks at everything and selects nothing.
#[derive(Clone, Default)]
struct Look(Arc<Mutex<Survey>>);

impl Selector for Look {
    type Output = ();

    fn select(&mut self, candidate: Candidate<'_>) -> Option<()> {
        let mut survey = self.0.lock().expect("one thread looks");
        match candidate {
            Candidate::Text { content, visible_bounds: Some(visible), .. } if !content.trim().is_empty() => {
                survey.words.push(Words { content: content.to_owned(), visible });
            }
            Candidate::Accessible { accessible, bounds, .. } => {
                survey.accessible += 1;
                let name = accessible.label.unwrap_or_default().to_owned();
                survey.last = Some((name, bounds));
            }
            Candidate::Focusable { bounds, .. } | Candidate::TextInput { bounds, .. } => {
                survey.focusable += 1;
                let named = survey.last.as_ref().is_some_and(|(name, at)| !name.trim().is_empty() && *at == bounds);
                if !named {
                    let after = format!("{bounds:?} after {:?}", survey.last);
                    survey.unnamed.push(after);
                }
            }
            _ => {}
        }
        None
    }

    fn description(&self) -> String {
        "everything".into()
    }
}

fn survey(picture: &presets::Picture) -> Survey {
    let app = picture.app();
    let settings = Settings {
        fonts: font::FILES.into_iter().map(Into::into).collect(),
        default_font: font::DEFAULT,
        ..Settings::default()
    };
    let mut simulator: Simulator<'_, _, _, iced::Renderer> = Simulator::with_size(settings, picture.size(), app.view());
    let look = Look::default();
    let _ = simulator.find(look.clone());
    drop(simulator);
    std::mem::take(&mut *look.0.lock().expect("one thread looks"))
}

/// How much two boxes share, in pixels across and down.
fn shared(a: &Rectangle, b: &Rectangle) -> Option<(f32, f32)> {
    let across = (a.x + a.width).min(b.x + b.width) - a.x.max(b.x);
    let down = (a.y + a.height).min(b.y + b.height) - a.y.max(b.y);
    (across > 2.0 && down > 4.0).then_some((across, down))
}

fn faults(picture: &presets::Picture) -> Vec<String> {
    let survey = survey(picture);
    let name = picture.name();
    let mut faults: Vec<String> =
        survey.unnamed.iter().map(|place| format!("{name}: takes focus without a name: {place}")).collect();
    if survey.focusable == 0 || survey.accessible < 8 {
        faults.push(format!("{name}: {} controls, {} nodes: is it drawn?", survey.focusable, survey.accessible));
    }
    for (position, one) in survey.words.iter().enumerate() {
        if one.visible.x < -0.5 || one.visible.x + one.visible.width > picture.window.0 + 0.5 {
            faults.push(format!("{name}: outside the window: « {} »", one.content));
        }
        for other in &survey.words[position + 1..] {
            if let Some((across, down)) = shared(&one.visible, &other.visible) {
                faults.push(format!("{name}: « {} » over « {} » by {across:.0}×{down:.0}", one.content, other.content));
            }
        }
    }
    faults
}

#[test]
fn no_screen_has_text_over_text_or_a_control_without_a_name() {
    let pictures = presets::pictures();
    let halves: Vec<_> = pictures.chunks(pictures.len().div_ceil(2)).collect();
    let faults: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            halves.iter().map(|half| scope.spawn(|| half.iter().flat_map(faults).collect::<Vec<_>>())).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a survey does not panic")).collect()
    });
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
