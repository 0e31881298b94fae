//! The card of what belongs to the student: the data folder, the course in use, and the way to erase.

use iced::widget::{column, container, row};
use iced::{Length, Padding, alignment};

use super::{ERASE, Message};
use crate::core::course::Source;
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{size, space as gap};
use crate::gui::widget::button::{Kind, button};
use crate::gui::widget::surface::{card, separator, well};
use crate::gui::widget::{page, semantic};

/// The card.
pub fn view<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let look = ctx.look;
    let title = page::heading(look, Type::Heading, ctx.i18n.settings_own_files());
    let note = look.text(Type::Small, ctx.i18n.settings_own_files_note()).color(look.colour().text_2);
    let erase = button(look, Kind::GhostDanger, ctx.i18n.settings_erase()).icon("trash-2").id(ERASE);
    let words = column![column![title, note].spacing(gap::XXS), folder(ctx), course(ctx), separator(look)];
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
