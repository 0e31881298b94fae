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
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::{overlay, page};
pub use review::FIT;

/// The id of « Garder », the safe answer of the dialog.
const KEEP: &str = "settings-keep";
/// The id of « Effacer mes progrès… », where the focus returns.
const ERASE: &str = "settings-erase";

/// What the page shows: everything but the dialog is in the settings themselves.
#[derive(Debug, Default)]
pub struct State {
    review: review::State,
    erasing: bool,
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
    /// On the card of review.
    Review(review::Message),
    /// Open the data folder.
    OpenFolder,
    /// Use the course that ships.
    ShippedCourse,
    /// Ask whether to erase the progress.
    AskErase,
    /// Keep the progress.
    Keep,
    /// Erase it.
    Erase,
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
            Message::Review(message) => self.review.update(ctx, message).map(Message::Review),
            Message::OpenFolder => Action::OpenFolder(ctx.data_folder.to_owned()),
            Message::ShippedCourse => Action::UseCourse(None),
            Message::AskErase => {
                self.erasing = true;
                Action::Focus(Id::new(KEEP))
            }
            Message::Keep => self.escape(),
            Message::Erase => {
                self.erasing = false;
                Action::EraseProgress
            }
        }
    }

    /// Closes the dialog, with the safe answer.
    pub fn escape(&mut self) -> Action<Message> {
        if std::mem::take(&mut self.erasing) { Action::Focus(Id::new(ERASE)) } else { Action::None }
    }

    /// The page.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let look = ctx.look;
        let main = column![studies::view(ctx), self.review.view(ctx).map(Message::Review), display::view(ctx)];
        let main = main.spacing(gap::XL);
        let aside = column![preview::view(ctx), own_files::view(ctx)].spacing(gap::XL);
        // Seven stops of text size need more room than two columns leave in a compact window.
        let columns: Element<'a, Message> = if look.breakpoint() <= Breakpoint::Compact {
            column![main, aside].spacing(gap::XL).into()
        } else {
            page::columns(look, gap::XL, (712, main.into()), (388, aside.into()))
        };
        let content = column![page::title(look, ctx.i18n.settings_title()), columns].spacing(gap::M);
        let page = page::page(look, "settings", size::PAGE, content.width(Length::Fill));
        if !self.erasing {
            // The same shape as with the dialog, so that the page keeps its scrolling.
            return iced::widget::stack![crate::gui::widget::focus::inert(false, page)].into();
        }
        let name = ctx.i18n.settings_erase_question();
        overlay::dialog(look, size::DIALOG, name, page, erase_question(ctx), Message::Keep)
    }
}

fn erase_question<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let keep = button(look, Kind::Secondary, ctx.i18n.settings_erase_keep()).id(KEEP).on_press(Message::Keep);
    let erase = button(look, Kind::Danger, ctx.i18n.settings_erase_confirm()).icon("trash-2").on_press(Message::Erase);
    let (title, words) = (ctx.i18n.settings_erase_question(), ctx.i18n.settings_erase_words());
    overlay::question(look, "trash-2", title, words, vec![keep.view(), erase.view()])
}

/// Words with something at their right, on one line.
fn beside<'a>(left: Element<'a, Message>, right: Element<'a, Message>) -> Element<'a, Message> {
    row![left, right].spacing(gap::M).align_y(alignment::Vertical::Center).into()
}
