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
    pub fn new(_: crate::core::progress::AttemptId) -> Self {
        Self
    }
    /// u
    pub fn update(&mut self, _: &Context<'_>, _: Message) -> Action<Message> {
        Action::None
    }
    /// v
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        crate::gui::widget::page::title(ctx.look, "result")
    }
}
