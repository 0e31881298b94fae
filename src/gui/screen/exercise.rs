//! STUB
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
/// S
pub struct State;
/// M
#[derive(Debug, Clone)]
pub enum Message {}
impl State {
    pub fn open(
        _: &Context<'_>,
        _: &crate::gui::place::Questions,
        _: crate::core::progress::AttemptId,
    ) -> (Self, Action<Message>) {
        (Self, Action::None)
    }
    pub fn correction(
        _: &Context<'_>,
        _: &crate::core::progress::AttemptId,
        _: &crate::core::course::ExerciseId,
    ) -> Self {
        Self
    }
    pub fn first_focus(&self) -> iced::widget::Id {
        iced::widget::Id::new("title")
    }
    pub fn key(&mut self, _: &Context<'_>, _: &iced::keyboard::Key, _: iced::keyboard::Modifiers) -> Action<Message> {
        Action::None
    }
    pub fn escape(&mut self, _: &Context<'_>) -> Action<Message> {
        Action::None
    }
    /// u
    pub fn update(&mut self, _: &Context<'_>, _: Message) -> Action<Message> {
        Action::None
    }
    /// v
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        crate::gui::widget::page::title(ctx.look, "exercise")
    }
}
