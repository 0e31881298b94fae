//! STUB
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
/// S
#[derive(Default)]
pub struct State;
/// M
#[derive(Debug, Clone)]
pub enum Message {}
impl State {
    /// u
    pub fn update(&mut self, _: &Context<'_>, _: Message) -> Action<Message> {
        Action::None
    }
    /// v
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        crate::gui::widget::page::title(ctx.look, "review")
    }
}
