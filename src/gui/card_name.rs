//! What a card of review is called in a list.

use crate::core::review::{CardId, Side};
use crate::gui::comparison;
use crate::gui::context::Context;

/// The name of a card; none when the course no longer has what it is about.
pub fn card_name(ctx: &Context<'_>, card: &CardId) -> Option<String> {
    let term = |id| ctx.course.glossary.get(id).map(|term| term.name.as_str());
    Some(match card {
        CardId::Term(id, Side::Meaning) => ctx.i18n.review_card_meaning(term(id)?),
        CardId::Term(id, Side::Name) => ctx.i18n.review_card_name(term(id)?),
        CardId::Pair(one, other) => ctx.i18n.session_ask_pair(term(one)?, term(other)?),
        CardId::Question(id) => ctx.course.exercise(id)?.1.title.clone(),
        CardId::Cell(sheet, column, channel) => {
            ctx.course.sheet(sheet)?;
            ctx.i18n.review_cell(channel.as_str(), comparison::title(ctx, *column))
        }
    })
}
