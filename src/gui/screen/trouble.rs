//! What keeps the app from going on: the saved progress or the course is out of reach when it starts, or it met a fault of
//! its own. Says what, where and what to do.

pub mod broken;

use std::path::PathBuf;

use iced::widget::{column, container, row};
use iced::{Length, alignment};

use crate::core::course::Diagnostic;
use crate::core::i18n::I18n;
use crate::core::progress::StoreError;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::fault::{self, Fault, Press};
use crate::gui::widget::surface::{card, card_style};
use crate::gui::widget::{page, semantic};

/// What is out of reach.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// The saved progress.
    Store(StoreError),
    /// The course.
    Course(Box<Diagnostic>),
    /// Nothing: a page came to grief, and what is in memory is no longer to be trusted.
    Broken,
}

/// What keeps the app from going on.
#[derive(Debug)]
pub struct State {
    trouble: Trouble,
}

/// What happens on the screen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was pressed on the card.
    Press(Press),
    /// Rename the damaged file and start a new one.
    SetAside,
    /// Start a new one with all that can be read of it and of the backups.
    Recover,
    /// Use the course that ships.
    UseShipped,
    /// Close the window.
    Close,
}

impl State {
    /// The screen for a trouble.
    pub fn new(trouble: Trouble) -> Self {
        Self { trouble }
    }

    /// Whether the app met a fault of its own.
    pub fn is_broken(&self) -> bool {
        matches!(self.trouble, Trouble::Broken)
    }

    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match (message, &self.trouble) {
            (Message::SetAside, _) => Action::SetAside,
            (Message::Recover, _) => Action::Recover,
            (Message::UseShipped, _) => Action::UseCourse(None),
            (Message::Close, _) => Action::Run(iced::exit()),
            (Message::Press(press), Trouble::Broken) => broken::act(ctx, press),
            (Message::Press(press), Trouble::Course(diagnostic)) => {
                fault::act(ctx.i18n, diagnostic, folder(ctx, diagnostic), press)
            }
            (Message::Press(Press::Retry), Trouble::Store(_)) => Action::Reload,
            (Message::Press(Press::OpenFolder), Trouble::Store(_)) => Action::OpenFolder(ctx.data_folder.to_owned()),
            (Message::Press(Press::Copy), Trouble::Store(error)) => {
                let path = error.path().display().to_string();
                Action::Copy(ctx.i18n.trouble_report(problem(ctx.i18n, error), path))
            }
        }
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (look, i18n) = (ctx.look, ctx.i18n);
        let (title, card) = match &self.trouble {
            Trouble::Broken => return broken::view(ctx),
            Trouble::Store(error) => (i18n.trouble_store(), store(ctx, error)),
            Trouble::Course(diagnostic) => (i18n.trouble_course(), course(ctx, diagnostic)),
        };
        let content = column![page::title(look, title), card].spacing(gap::CARD);
        page::page(look, "trouble", size::EXERCISE, content)
    }
}

/// The folder of a course that cannot be used: it is not in use, so only the settings know of it.
fn folder(ctx: &Context<'_>, diagnostic: &Diagnostic) -> Option<PathBuf> {
    fault::folder(ctx.course, diagnostic).or_else(|| ctx.settings.course.clone())
}

fn course<'a>(ctx: &Context<'a>, diagnostic: &'a Diagnostic) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let folder = folder(ctx, diagnostic);
    let shipped = folder.is_some().then(|| {
        let other = button(look, Kind::Ghost, i18n.trouble_use_shipped());
        other.icon("book-open").on_press(Message::UseShipped).view()
    });
    let title = i18n.fault_course();
    let fault = Fault { diagnostic, title, whole_course: true, folder, primary: true };
    column![fault::view(ctx, fault, Message::Press)].push(shipped).spacing(gap::M).into()
}

fn store<'a>(ctx: &Context<'a>, error: &'a StoreError) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let edge = look.colour().wrong;
    let title = row![
        semantic::hidden(icon("triangle-alert", look.px(size::STOP), edge)),
        container(page::heading(look, Type::Heading, problem(i18n, error))).width(Length::Fill),
    ]
    .spacing(gap::M)
    .align_y(alignment::Vertical::Center);
    let detail = match error {
        StoreError::Other { detail, .. } => Some(look.text(Type::Body, i18n.trouble_other_detail(detail))),
        _ => None,
    };
    let content = column![title]
        .push(detail)
        .push(look.strong_text(Type::Body, Strength::Semibold, i18n.trouble_untouched()))
        .push(fault::fact(look, i18n.trouble_where(), error.path().display().to_string()))
        .push(fault::what_to_do(look, i18n.fault_what_to_do(), steps(ctx, error)))
        .push(buttons(ctx, error))
        .spacing(gap::L);
    card(look, [gap::CARD, 28.0], content)
        .width(Length::Fill)
        .style(move |_| container::Style { border: look.theme.edge(edge, radius::CARD), ..card_style(&look) })
        .into()
}

fn buttons<'a>(ctx: &Context<'a>, error: &StoreError) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let press = |kind, words: String, press| button(look, kind, words).on_press(Message::Press(press));
    let damaged = matches!(error, StoreError::Damaged { .. });
    let recover = damaged.then(|| {
        let recover = button(look, Kind::Primary, i18n.trouble_recover()).icon("rotate-ccw");
        recover.on_press(Message::Recover).view()
    });
    let aside = damaged.then(|| {
        let aside = button(look, Kind::Ghost, i18n.trouble_set_aside());
        aside.on_press(Message::SetAside).view()
    });
    let retry = press(if damaged { Kind::Secondary } else { Kind::Primary }, i18n.fault_retry(), Press::Retry);
    row![]
        .push(recover)
        .push(retry.icon("refresh-cw"))
        .push(press(Kind::Secondary, i18n.fault_open_folder(), Press::OpenFolder))
        .push(aside)
        .push(press(Kind::Ghost, i18n.fault_copy(), Press::Copy))
        .spacing(gap::M)
        .wrap()
        .vertical_spacing(gap::S)
        .into()
}

/// What is wrong, in one sentence.
fn problem(i18n: &I18n, error: &StoreError) -> String {
    match error {
        StoreError::Folder { .. } => i18n.trouble_folder(),
        StoreError::DiskFull { .. } => i18n.trouble_disk_full(),
        StoreError::Damaged { .. } => i18n.trouble_damaged(),
        StoreError::NewerVersion { .. } => i18n.trouble_newer(),
        StoreError::Locked { .. } => i18n.trouble_locked(),
        StoreError::Other { .. } => i18n.trouble_other(),
    }
}

/// What the student can do, ending with trying again, or with what is offered for a damaged file.
fn steps(ctx: &Context<'_>, error: &StoreError) -> Vec<String> {
    let i18n = ctx.i18n;
    let step = match error {
        StoreError::Damaged { .. } => {
            // The newest that can be read; whether it is sound all through is seen when it is used.
            let backup = ctx.backups.iter().find_map(|backup| Some((backup.made, backup.events?)));
            let recover = match backup {
                Some((made, events)) => i18n.trouble_recover_backup(ctx.moment(made), events),
                None => i18n.trouble_recover_alone(),
            };
            return vec![recover, i18n.trouble_damaged_step(), i18n.trouble_damaged_aside()];
        }
        StoreError::Folder { .. } => i18n.trouble_folder_step(),
        StoreError::DiskFull { .. } => i18n.trouble_disk_full_step(),
        StoreError::NewerVersion { .. } => i18n.trouble_newer_step(),
        StoreError::Locked { .. } => i18n.trouble_locked_step(),
        StoreError::Other { .. } => i18n.trouble_other_step(),
    };
    vec![step, i18n.trouble_retry_step()]
}
