//! All channels of the course in one comparison, narrowed by what they are.

use iced::widget::{column, container, row};
use iced::{Length, alignment};

use super::Message as Outer;
use crate::core::course::{Direction, Facet, Form, Nature, Partner, SortedChannel, Time, Trait};
use crate::gui::Element;
use crate::gui::action::Action;
use crate::gui::comparison;
use crate::gui::comparison::study::{self, Entry, Study, page_room};
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::choice::{chip, chips};
use crate::gui::widget::surface::{card_style, empty_state};
use crate::gui::widget::{page, semantic};

/// What the tab shows.
#[derive(Debug, Default)]
pub struct State {
    /// What the channels shown have in common: at most one trait by facet.
    chosen: Vec<Trait>,
    study: Study,
}

/// What happens in the tab.
#[derive(Debug, Clone)]
pub enum Message {
    /// Choose a trait, or let it go.
    Toggle(Trait),
    /// Let all of them go.
    Reset,
    /// In the table, or what it hides.
    Study(study::Message),
}

impl State {
    /// Takes a message into account.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action<Message> {
        match message {
            Message::Toggle(one) => {
                let again = self.chosen.contains(&one);
                self.chosen.retain(|other| other.facet() != one.facet());
                if !again {
                    self.chosen.push(one);
                }
                Action::None
            }
            Message::Reset => {
                self.chosen.clear();
                Action::Focus(page::TITLE.into())
            }
            Message::Study(message) => {
                let channels = ctx.course.channels(ctx.settings.diploma);
                self.study.update(&self.shown(&channels), message).map(Message::Study)
            }
        }
    }

    /// The channels that have all traits chosen.
    fn shown<'a>(&self, channels: &[SortedChannel<'a>]) -> Vec<Entry<'a>> {
        let each = channels.iter().enumerate();
        each.filter(|(_, sorted)| self.chosen.iter().all(|one| sorted.channel.has(*one)))
            .map(|(place, sorted)| Entry {
                place,
                sheet: &sorted.sheet.id,
                channel: sorted.channel,
                lesson: Some(sorted.slot),
            })
            .collect()
    }

    /// Channels that a choice leaves out only because the course does not say what they are.
    fn unsorted(&self, channels: &[SortedChannel<'_>]) -> usize {
        let unsaid = |sorted: &SortedChannel<'_>| {
            let fits = |one: &Trait| sorted.channel.has(*one) || !sorted.channel.is_sorted_by(one.facet());
            self.chosen.iter().all(fits) && !self.chosen.iter().all(|one| sorted.channel.has(*one))
        };
        channels.iter().filter(|sorted| unsaid(sorted)).count()
    }

    /// The tab under the top of the screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>, top: Element<'a, Outer>) -> Element<'a, Outer> {
        let look = ctx.look;
        let channels = ctx.course.channels(ctx.settings.diploma);
        let body = if channels.is_empty() {
            empty_state(look, "columns-3", ctx.i18n.fiches_no_channel(), ctx.i18n.fiches_no_channel_hint())
        } else {
            self.body(ctx, &channels).map(Outer::Channels)
        };
        page::page(look, "sheets-channels", size::COMPARISON, column![top, body].spacing(gap::L))
    }

    fn body<'a>(&'a self, ctx: &Context<'a>, channels: &[SortedChannel<'a>]) -> Element<'a, Message> {
        let look = ctx.look;
        let shown = self.shown(channels);
        let hiding = self.study.hiding(ctx).map(Message::Study);
        let head = column![].push(self.filters(ctx, channels)).push(hiding).push(self.count(ctx, channels, &shown));
        let table: Element<'a, Message> = if shown.is_empty() {
            let none = empty_state(look, "search", ctx.i18n.fiches_filter_none(), ctx.i18n.fiches_filter_none_hint());
            let reset = button(look, Kind::Secondary, ctx.i18n.fiches_filter_reset()).on_press(Message::Reset);
            column![none, reset.view()].spacing(gap::L).into()
        } else {
            self.table(ctx, &shown)
        };
        column![head.spacing(gap::M), table].spacing(gap::L).into()
    }

    fn table<'a>(&'a self, ctx: &Context<'a>, shown: &[Entry<'a>]) -> Element<'a, Message> {
        let look = ctx.look;
        let body: Element<'a, study::Message> = if comparison::stacks(ctx, page_room(ctx)) {
            self.study.cards(ctx, shown, shown.len())
        } else {
            let header = comparison::header(ctx, shown.len(), self.study.hidden());
            let table = column![header, self.study.rows(ctx, shown, shown.len())];
            container(table).width(Length::Fill).style(move |_| card_style(&look)).into()
        };
        Element::from(semantic::table(ctx.i18n.fiches_channels(), body)).map(Message::Study)
    }

    /// How many are shown, what is not sorted, and what has been seen of the hidden column.
    fn count<'a>(
        &'a self,
        ctx: &Context<'a>,
        channels: &[SortedChannel<'a>],
        shown: &[Entry<'a>],
    ) -> Element<'a, Message> {
        let look = ctx.look;
        let secondary = look.colour().text_2;
        let words = match (shown.len(), channels.len()) {
            (some, all) if some < all => ctx.i18n.fiches_channel_some(some, all),
            (_, all) => ctx.i18n.fiches_channel_count(all),
        };
        let unsorted = self.unsorted(channels);
        let unsorted =
            (unsorted > 0).then(|| look.text(Type::Small, ctx.i18n.fiches_unsorted(unsorted)).color(secondary));
        let line = row![semantic::live(look.strong_text(Type::Small, Strength::Semibold, words))]
            .push(unsorted)
            .push(self.study.count(ctx, shown));
        line.spacing(gap::L).align_y(alignment::Vertical::Center).wrap().vertical_spacing(gap::XXS).into()
    }

    /// A group of chips by facet that some channel is sorted by.
    fn filters<'a>(&'a self, ctx: &Context<'a>, channels: &[SortedChannel<'a>]) -> Option<Element<'a, Message>> {
        let look = ctx.look;
        let facets = Facet::ALL.into_iter().filter(|facet| channels.iter().any(|one| one.channel.is_sorted_by(*facet)));
        let groups: Vec<Element<'a, Message>> = facets
            .map(|facet| {
                let words = facet_name(ctx, facet);
                let traits = facet.traits().iter().filter(|one| channels.iter().any(|each| each.channel.has(**one)));
                let traits = traits.map(|one| {
                    chip(look, trait_name(ctx, *one), Some(self.chosen.contains(one)), Message::Toggle(*one))
                });
                let label = look.strong_text(Type::Small, Strength::Semibold, words.clone());
                let traits = chips(words, traits);
                let group = row![label, traits].spacing(gap::S).align_y(alignment::Vertical::Center);
                group.wrap().vertical_spacing(gap::XS).into()
            })
            .collect();
        (!groups.is_empty()).then(|| row(groups).spacing(gap::CARD).wrap().vertical_spacing(gap::S).into())
    }
}

fn facet_name(ctx: &Context<'_>, facet: Facet) -> String {
    match facet {
        Facet::Form => ctx.i18n.fiches_form(),
        Facet::Nature => ctx.i18n.fiches_nature(),
        Facet::Time => ctx.i18n.fiches_time(),
        Facet::Partner => ctx.i18n.fiches_partner(),
        Facet::Direction => ctx.i18n.fiches_direction(),
    }
}

fn trait_name(ctx: &Context<'_>, one: Trait) -> String {
    match one {
        Trait::Form(Form::Written) => ctx.i18n.fiches_form_written(),
        Trait::Form(Form::Spoken) => ctx.i18n.fiches_form_spoken(),
        Trait::Nature(Nature::Digital) => ctx.i18n.fiches_nature_digital(),
        Trait::Nature(Nature::Physical) => ctx.i18n.fiches_nature_physical(),
        Trait::Time(Time::Live) => ctx.i18n.fiches_time_live(),
        Trait::Time(Time::Deferred) => ctx.i18n.fiches_time_deferred(),
        Trait::Partner(Partner::Human) => ctx.i18n.fiches_partner_human(),
        Trait::Partner(Partner::Machine) => ctx.i18n.fiches_partner_machine(),
        Trait::Partner(Partner::Peer) => ctx.i18n.fiches_partner_peer(),
        Trait::Direction(Direction::Incoming) => ctx.i18n.fiches_direction_incoming(),
        Trait::Direction(Direction::Outgoing) => ctx.i18n.fiches_direction_outgoing(),
    }
}
