//! The card of what belongs to the student: the data folder, exports and backups, the course in use, and the way to erase.

mod dialog;

use std::path::PathBuf;

use iced::widget::{Id, column, container, row};
use iced::{Length, Padding, alignment};

use crate::core::course::Source;
use crate::core::i18n::capitalised;
use crate::core::progress::export::EXTENSION;
use crate::core::progress::{Backup, Import};
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::surface::{card, separator, well};
use crate::gui::widget::{page, semantic};
use crate::gui::{Element, file_dialog};

/// The safe answer of each dialog.
const CANCEL: &str = "files-cancel";
/// The field of a path.
const PATH: &str = "files-path";

/// The dialog that is open, if one is.
#[derive(Debug, Default)]
pub struct State {
    dialog: Option<Dialog>,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Dialog {
    /// Where to write everything.
    Export(String),
    /// Which file to take in, and how.
    Import(String),
    /// Which backup to restore: its place in the list.
    Restore(usize),
    /// Whether to erase everything.
    Erase,
}

impl Dialog {
    /// The button that opens it, where the focus returns.
    fn opener(&self) -> Id {
        Id::new(match self {
            Self::Export(_) => "files-export",
            Self::Import(_) => "files-import",
            Self::Restore(_) => "files-restore",
            Self::Erase => "files-erase",
        })
    }
}

/// What happens in the card and in its dialogs.
#[derive(Debug, Clone)]
pub enum Message {
    /// Open the data folder.
    OpenFolder,
    /// Open the folder of the journal.
    OpenJournal,
    /// Use the course that ships.
    ShippedCourse,
    /// Ask where to export to.
    AskExport,
    /// Ask what to import.
    AskImport,
    /// Ask which backup to restore.
    AskRestore,
    /// Ask whether to erase the progress.
    AskErase,
    /// The path typed.
    Path(String),
    /// Ask for the path in a window of the system.
    Browse,
    /// What the system answered, if anything.
    Browsed(Option<PathBuf>),
    /// The backup picked.
    Pick(usize),
    /// Do nothing.
    Cancel,
    /// Export to the path.
    Export,
    /// Import the path.
    Import(Import),
    /// Restore the backup picked.
    Restore,
    /// Erase the progress.
    Erase,
}

impl State {
    /// Takes one message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match (message, &mut self.dialog) {
            (Message::OpenFolder, _) => Action::OpenFolder(ctx.data_folder.to_owned()),
            (Message::OpenJournal, _) => Action::OpenFolder(ctx.log_folder.to_owned()),
            (Message::ShippedCourse, _) => Action::UseCourse(None),
            (Message::AskExport, _) => {
                // With the hour: after an erase, an export of the same day is not replaced by a smaller one.
                let name = format!("parcours-{}.{EXTENSION}", ctx.now.strftime("%Y-%m-%d-%Hh%M"));
                self.ask(Dialog::Export(ctx.documents.join(name).display().to_string()), PATH)
            }
            (Message::AskImport, _) => self.ask(Dialog::Import(String::new()), PATH),
            (Message::AskRestore, _) => {
                // The newest that can be read.
                let picked = ctx.backups.iter().position(|backup| backup.events.is_some());
                self.ask(Dialog::Restore(picked.unwrap_or_default()), CANCEL)
            }
            (Message::AskErase, _) => self.ask(Dialog::Erase, CANCEL),
            (Message::Path(typed), Some(Dialog::Export(path) | Dialog::Import(path))) => {
                *path = typed;
                Action::None
            }
            (Message::Browse, Some(Dialog::Export(path))) => {
                let file = full(ctx, path).unwrap_or_else(|| ctx.documents.join("parcours"));
                Action::Run(file_dialog::save(ctx.i18n.data_export_title(), &file).map(Message::Browsed))
            }
            (Message::Browse, Some(Dialog::Import(_))) => {
                Action::Run(file_dialog::open(ctx.i18n.data_import_title(), ctx.documents).map(Message::Browsed))
            }
            (Message::Browsed(chosen), Some(Dialog::Export(path) | Dialog::Import(path))) => {
                if let Some(chosen) = chosen {
                    *path = chosen.display().to_string();
                }
                Action::Focus(Id::new(PATH))
            }
            (Message::Pick(position), Some(Dialog::Restore(picked))) => {
                *picked = position;
                Action::None
            }
            (Message::Export, Some(Dialog::Export(path))) => {
                let file = full(ctx, path);
                self.answered(file.map(with_extension).map(Action::Export))
            }
            (Message::Import(how), Some(Dialog::Import(path))) => {
                let file = full(ctx, path);
                self.answered(file.map(|file| Action::Import(file, how)))
            }
            (Message::Restore, Some(Dialog::Restore(picked))) => {
                let backup = ctx.backups.get(*picked).map(|backup| backup.path.clone());
                self.answered(backup.map(Action::Restore))
            }
            (Message::Erase, Some(Dialog::Erase)) => {
                self.dialog = None;
                Action::EraseProgress
            }
            (Message::Cancel, _) => self.escape(),
            // Of a dialog that is closed.
            _ => Action::None,
        }
    }

    fn ask(&mut self, dialog: Dialog, focus: &'static str) -> Action<Message> {
        self.dialog = Some(dialog);
        Action::Focus(Id::new(focus))
    }

    /// Closes the dialog and does what it led to; without a path or a backup it stays.
    fn answered(&mut self, action: Option<Action<Message>>) -> Action<Message> {
        match action {
            Some(action) => Action::All(vec![self.escape(), action]),
            None => Action::None,
        }
    }

    /// Closes the dialog; the focus goes back to what opened it.
    pub fn escape(&mut self) -> Action<Message> {
        self.dialog.take().map_or(Action::None, |dialog| Action::Focus(dialog.opener()))
    }

    /// The dialog that is open: its name and its content.
    pub fn dialog<'a>(&'a self, ctx: &Context<'a>) -> Option<(String, Element<'a, Message>)> {
        self.dialog.as_ref().map(|dialog| dialog::view(ctx, dialog))
    }
}

/// A path as typed, in the student's documents unless it says where; none while nothing is typed.
fn full(ctx: &Context<'_>, typed: &str) -> Option<PathBuf> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| ctx.documents.join(typed))
}

fn with_extension(mut path: PathBuf) -> PathBuf {
    if path.extension().is_none() {
        path.set_extension(EXTENSION);
    }
    path
}

/// The card.
pub fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let title = page::heading(look, Type::Heading, ctx.i18n.settings_own_files());
    let note = look.text(Type::Small, ctx.i18n.settings_own_files_note()).color(look.colour().text_2);
    let erase = button(look, Kind::GhostDanger, ctx.i18n.settings_erase()).icon("trash-2").id(Dialog::Erase.opener());
    let words = column![
        column![title, note].spacing(gap::XXS),
        folder(ctx),
        journal(ctx),
        transfer(ctx),
        backup(ctx),
        separator(look),
        course(ctx),
        separator(look)
    ];
    let words = container(words.spacing(gap::M)).padding(Padding::from([0.0, gap::M]));
    // A ghost button has room around its words, so that these start where the other words do.
    let content = column![words, erase.on_press(Message::AskErase).view()].spacing(gap::S);
    let padding = Padding { top: gap::XL, right: gap::M, bottom: gap::ML, left: gap::M };
    card(look, padding, content).width(Length::Fill).into()
}

fn folder<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let path = ctx.data_folder.display().to_string();
    let open = button(ctx.look, Kind::Secondary, ctx.i18n.settings_folder_open())
        .name(ctx.i18n.settings_folder_open_name())
        .small()
        .on_press(Message::OpenFolder);
    filed(ctx, "folder-open", ctx.i18n.settings_folder(), path, open.view())
}

fn journal<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let path = ctx.log_folder.display().to_string();
    let open = button(ctx.look, Kind::Secondary, ctx.i18n.settings_folder_open())
        .name(ctx.i18n.breakdown_open())
        .small()
        .on_press(Message::OpenJournal);
    filed(ctx, "file-text", ctx.i18n.breakdown_journal(), path, open.view())
}

/// Export and import, side by side.
fn transfer<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let act = |words, glyph, dialog: Dialog, message| {
        let button = button(ctx.look, Kind::Secondary, words).icon(glyph).id(dialog.opener()).on_press(message);
        container(button.fill().view()).width(Length::FillPortion(1))
    };
    let export = act(ctx.i18n.data_export_ask(), "download", Dialog::Export(String::new()), Message::AskExport);
    let import = act(ctx.i18n.data_import_ask(), "upload", Dialog::Import(String::new()), Message::AskImport);
    row![export, import].spacing(gap::M).into()
}

/// The latest backup, and the way to restore one.
fn backup<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = look.colour();
    let Some(latest) = ctx.backups.first() else {
        return look.text(Type::Meta, ctx.i18n.data_no_backup()).color(colour.text_2).into();
    };
    let when = capitalised(&ctx.i18n.data_backup_when(ctx.moment(latest.made), weight(ctx, latest)));
    let glyph = semantic::hidden(icon("check", look.px(size::ICON), colour.right));
    let note = look.text(Type::Meta, ctx.i18n.data_backup()).color(colour.text_2);
    let words = column![note, look.text(Type::Small, when)].width(Length::Fill);
    let restore = button(look, Kind::Secondary, ctx.i18n.data_restore_ask()).name(ctx.i18n.data_restore_title());
    let restore = restore.small().id(Dialog::Restore(0).opener()).on_press(Message::AskRestore).view();
    let line = row![glyph, words, restore].spacing(gap::M).align_y(alignment::Vertical::Center);
    // In line with what stands in the well above.
    container(line).padding(Padding { right: gap::ML, left: gap::ML, ..Padding::ZERO }).into()
}

/// The size of a backup in words: `214 Ko`.
fn weight(ctx: &Context<'_>, backup: &Backup) -> String {
    match backup.bytes.div_ceil(1000) {
        kilobytes @ 0..1000 => ctx.i18n.data_kilobytes(kilobytes),
        kilobytes => ctx.i18n.data_megabytes(kilobytes.div_ceil(1000)),
    }
}

/// A well: icon, what it is, what it is called, and at most one button.
fn filed<'a>(
    ctx: &Context<'a>,
    glyph: &str,
    words: String,
    value: String,
    control: Element<'a, Message>,
) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = look.colour();
    let value = look.strong_text(Type::Small, Strength::Semibold, value);
    // A path has no spaces to break at.
    let value = value.wrapping(iced::widget::text::Wrapping::WordOrGlyph);
    let lines = column![look.text(Type::Meta, words).color(colour.text_2), value].width(Length::Fill);
    let line = row![semantic::hidden(icon(glyph, look.px(size::ICON), colour.primary)), lines, control];
    let line = line.spacing(gap::M).align_y(alignment::Vertical::Center);
    well(look, Padding::from([gap::ICON, gap::ML]), line).width(Length::Fill).into()
}

fn course<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let note = |words: String| look.text(Type::Meta, words).color(look.colour().text_2);
    let title = look.strong_text(Type::Small, Strength::Semibold, ctx.course.manifest.title.as_str());
    let lines = column![note(ctx.i18n.settings_course()), title].width(Length::Fill);
    let (place, back) = match &ctx.course.source {
        Source::Embedded => (ctx.i18n.settings_course_shipped(), None),
        Source::Folder(folder) => {
            let back = button(look, Kind::Secondary, ctx.i18n.settings_course_back()).icon("undo-2").fill();
            (folder.display().to_string(), Some(back.small().on_press(Message::ShippedCourse)))
        }
    };
    let place = note(place).wrapping(iced::widget::text::Wrapping::WordOrGlyph);
    let glyph = semantic::hidden(icon("book-open", look.px(size::ICON), look.colour().primary));
    let named = row![glyph, lines.push(place)].spacing(gap::M).align_y(alignment::Vertical::Center);
    let named = container(named).padding(Padding::from([0.0, gap::ML]));
    column![named].push(back).push(note(ctx.i18n.settings_course_how())).spacing(gap::S).into()
}
