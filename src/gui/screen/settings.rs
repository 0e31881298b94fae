//! Settings: display with a live preview, and the student's own files. All act at once.

mod display;
mod own_files;
mod preview;
mod review;
mod studies;

use iced::widget::{Id, column, row};
use iced::{Length, alignment};

use crate::core::course::Diploma;
use crate::core::settings::{FontChoice, Language, LineSpacing, ThemeChoice};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::spacing::{Breakpoint, size, space as gap};
use crate::gui::widget::{overlay, page};
pub use review::FIT;

pub use own_files::Message as Files;

/// What the page shows: everything but the dialog is in the settings themselves.
#[derive(Debug, Default)]
pub struct State {
    files: own_files::State,
    review: review::State,
}

/// What happens on the page.
#[derive(Debug, Clone)]
pub enum Message {
    /// The diploma that the student prepares.
    Diploma(Diploma),
    /// Words of the interface.
    Language(Language),
    /// Colours.
    Theme(ThemeChoice),
    /// Typefaces.
    Font(FontChoice),
    /// Text size in percent; the control to focus again, since the page may change its columns.
    TextSize(u16, Id),
    /// Space between lines.
    LineSpacing(LineSpacing),
    /// Reduce animations, or not.
    Still(bool),
    /// In the card of the student's own files, or a dialog of it.
    Files(own_files::Message),
    /// On the card of review.
    Review(review::Message),
}

impl State {
    /// Takes one message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Diploma(diploma) => Action::change(move |settings| settings.diploma = diploma),
            Message::Language(language) => Action::change(move |settings| settings.language = Some(language)),
            Message::Theme(theme) => Action::change(move |settings| settings.theme = theme),
            Message::Font(font) => Action::change(move |settings| settings.font = font),
            Message::TextSize(percent, id) => {
                let change = Action::change(move |settings| settings.text_size = percent);
                Action::All(vec![change, Action::Focus(id)])
            }
            Message::LineSpacing(spacing) => Action::change(move |settings| settings.line_spacing = spacing),
            Message::Still(still) => Action::change(move |settings| settings.reduced_motion = Some(still)),
            Message::Files(message) => self.files.update(ctx, message).map(Message::Files),
            Message::Review(message) => self.review.update(ctx, message).map(Message::Review),
        }
    }

    /// Closes the dialog, with the safe answer.
    pub fn escape(&mut self) -> Action<Message> {
        self.files.escape().map(Message::Files)
    }

    /// The page.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let main = column![display::view(ctx), self.review.view(ctx).map(Message::Review), studies::view(ctx)];
        let main = main.spacing(gap::XL);
        let aside = column![preview::view(ctx), own_files::view(ctx).map(Message::Files)].spacing(gap::XL);
        // Seven stops of text size need more room than two columns leave in a compact window.
        let columns: Element<'a, Message> = if look.breakpoint() <= Breakpoint::Compact {
            column![main, aside].spacing(gap::XL).into()
        } else {
            page::columns(look, gap::XL, (712, main.into()), (388, aside.into()))
        };
        let content = column![page::title(look, ctx.i18n.settings_title()), columns].spacing(gap::M);
        let page = page::page(look, "settings", size::PAGE, content.width(Length::Fill));
        let Some((name, dialog)) = self.files.dialog(ctx) else {
            // The same shape as with the dialog, so that the page keeps its scrolling.
            return iced::widget::stack![crate::gui::widget::focus::inert(false, page)].into();
        };
        let safe = Message::Files(own_files::Message::Cancel);
        overlay::dialog(look, size::DIALOG, name, page, dialog.map(Message::Files), safe)
    }
}

/// Words with something at their right, on one line.
fn beside<'a>(left: Element<'a, Message>, right: Element<'a, Message>) -> Element<'a, Message> {
    row![left, right].spacing(gap::M).align_y(alignment::Vertical::Center).into()
}
