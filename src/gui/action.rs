//! What a screen wants to happen outside itself.

use std::path::PathBuf;

use iced::Task;

use crate::core::course::TermId;
use crate::core::progress::{Event, Import};
use crate::core::settings::Settings;
use crate::gui::place::Place;

/// What a screen wants to happen outside itself.
pub enum Action<Message> {
    /// Nothing.
    None,
    /// Run a task whose output comes back to the screen.
    Run(Task<Message>),
    /// Go to a place.
    Open(Place),
    /// Go back to the place before.
    Back,
    /// Save events; once they are safe, send the message back to the screen. When saving fails the student is told
    /// and the message is not sent, so that a screen never says what is not saved.
    Record {
        /// What happened.
        events: Vec<Event>,
        /// What to tell the screen once it is saved.
        then: Option<Message>,
    },
    /// Show a term in the glossary panel.
    ShowTerm(TermId),
    /// Open the glossary panel, or close it.
    TogglePanel,
    /// Change the settings, at once and for next time.
    Change(Box<dyn FnOnce(&mut Settings) + Send>),
    /// Put keyboard focus on a control.
    Focus(iced::widget::Id),
    /// Read the course's files again.
    Reload,
    /// Use the course of a folder, or the one that ships.
    UseCourse(Option<PathBuf>),
    /// Show a folder in the system's file manager.
    OpenFolder(PathBuf),
    /// Put text on the clipboard, and say so.
    Copy(String),
    /// Write the page of a report among the student's documents, say where, and show it.
    Report(String),
    /// Say something in a toast.
    Say(String),
    /// Leave the welcome screen for good, and go to a place.
    Welcomed(Place),
    /// Rename the damaged file of saved progress and start a new one.
    SetAside,
    /// The same, with all that can be read of it and of the backups in the new one.
    Recover,
    /// Write everything saved to a file.
    Export(PathBuf),
    /// Take in an export, beside what is there or in its place (already confirmed).
    Import(PathBuf, Import),
    /// Put a backup in the place of what is saved (already confirmed).
    Restore(PathBuf),
    /// Delete all saved progress (already confirmed).
    EraseProgress,
    /// Fit the review schedule to the student's reviews, in the background.
    FitSchedule,
    /// Stop doing so.
    CancelFitting,
    /// Several of these, in order.
    All(Vec<Action<Message>>),
}

impl<Message> Action<Message> {
    /// Saves one event.
    pub fn record(event: Event) -> Self {
        Self::Record { events: vec![event], then: None }
    }

    /// Changes the settings.
    pub fn change(change: impl FnOnce(&mut Settings) + Send + 'static) -> Self {
        Self::Change(Box::new(change))
    }

    /// The same, with the messages of a part turned into those of the whole.
    pub fn map<Whole>(self, to: fn(Message) -> Whole) -> Action<Whole>
    where
        Message: Send + 'static,
        Whole: Send + 'static,
    {
        match self {
            Self::None => Action::None,
            Self::Run(task) => Action::Run(task.map(to)),
            Self::Open(place) => Action::Open(place),
            Self::Back => Action::Back,
            Self::Record { events, then } => Action::Record { events, then: then.map(to) },
            Self::ShowTerm(term) => Action::ShowTerm(term),
            Self::TogglePanel => Action::TogglePanel,
            Self::Change(change) => Action::Change(change),
            Self::Focus(id) => Action::Focus(id),
            Self::Reload => Action::Reload,
            Self::UseCourse(folder) => Action::UseCourse(folder),
            Self::OpenFolder(folder) => Action::OpenFolder(folder),
            Self::Copy(text) => Action::Copy(text),
            Self::Report(html) => Action::Report(html),
            Self::Say(text) => Action::Say(text),
            Self::Welcomed(place) => Action::Welcomed(place),
            Self::SetAside => Action::SetAside,
            Self::Recover => Action::Recover,
            Self::Export(file) => Action::Export(file),
            Self::Import(file, how) => Action::Import(file, how),
            Self::Restore(backup) => Action::Restore(backup),
            Self::EraseProgress => Action::EraseProgress,
            Self::FitSchedule => Action::FitSchedule,
            Self::CancelFitting => Action::CancelFitting,
            Self::All(actions) => Action::All(actions.into_iter().map(|action| action.map(to)).collect()),
        }
    }
}
