//! The line of the schedule: whose memory it is fitted to, and the ways to change that.

use iced::widget::{Id, column, row};
use iced::{Length, alignment};

use super::Message;
use crate::core::progress::Event;
use crate::core::review::training::ENOUGH;
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::context::Context;
use crate::gui::font::Role as Type;
use crate::gui::spacing::space as gap;
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::semantic;
use crate::gui::widget::thread::bar;

/// « Ajuster maintenant ».
pub const FIT: &str = "settings-fit";
/// « Annuler ».
pub const CANCEL: &str = "settings-fit-cancel";

/// Back to the published schedule, which then stays until the student wants another.
pub fn standard(ctx: &Context<'_>) -> Action<Message> {
    let reviews = ctx.progress.reviews.count;
    let event = Event::SchedulerTrained { parameters: Vec::new(), reviews, loss: (0.0, 0.0) };
    let stays = Action::change(|settings| settings.fits_schedule = false);
    Action::All(vec![Action::record(event), stays, Action::Focus(Id::new(FIT))])
}

/// The line.
pub fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let (look, i18n) = (ctx.look, ctx.i18n);
    let words = |words: String| semantic::live(look.text(Type::Small, words).width(Length::Fill));
    if let Some(share) = ctx.fitting {
        let cancel = button(look, Kind::Secondary, i18n.schedule_fit_cancel()).small().id(CANCEL);
        let cancel = cancel.name(i18n.schedule_fit_cancel_name()).on_press(Message::Cancel).view();
        let line = row![bar(look, share, Length::Fill), cancel].spacing(gap::M).align_y(alignment::Vertical::Center);
        let said = i18n.schedule_fit_under_way(i18n.percent(f64::from(share)));
        return column![words(said), line].spacing(gap::S).into();
    }
    let reviews = &ctx.progress.reviews;
    let said = match &reviews.fitted {
        Some(fitted) => i18n.schedule_fit_own(fitted.reviews, i18n.date_full(&fitted.day.date())),
        None if reviews.count < ENOUGH => i18n.schedule_fit_standard(reviews.count, ENOUGH),
        None => i18n.schedule_fit_ready(reviews.count),
    };
    let fit = (reviews.count >= ENOUGH).then(|| {
        let fit = button(look, Kind::Secondary, i18n.schedule_fit_now()).small().icon("refresh-cw").id(FIT);
        fit.on_press(Message::Fit).view()
    });
    let back = reviews.fitted.as_ref().map(|_| {
        let back = button(look, Kind::Ghost, i18n.schedule_fit_back()).small().icon("undo-2");
        back.on_press(Message::Standard).view()
    });
    let none = fit.is_none() && back.is_none();
    let buttons = (!none).then(|| row![].push(fit).push(back).spacing(gap::S).wrap().vertical_spacing(gap::S));
    column![words(said)].push(buttons).spacing(gap::S).into()
}
