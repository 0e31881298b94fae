//! What the card asks: where to export to, what to import and how, which backup to restore, whether to erase.

use iced::widget::{column, container, row, scrollable};
use iced::{Background, Border, Length, Padding, alignment};

use super::{CANCEL, Dialog, Message, PATH, weight};
use crate::core::i18n::capitalised;
use crate::core::progress::{Backup, Import, Occasion};
use crate::gui::Element;
use crate::gui::context::Context;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::icon::icon;
use crate::gui::spacing::{radius, size, space as gap};
use crate::gui::widget::button::{Kind, button, under_pointer};
use crate::gui::widget::focus::{Axis, group};
use crate::gui::widget::pressable::{Style, pressable};
use crate::gui::widget::semantic::{self, Role};
use crate::gui::widget::thread::{Stop, stop};
use crate::gui::widget::{field, overlay, page};

/// The name of a dialog and its content.
pub(super) fn view<'a>(ctx: &Context<'a>, dialog: &'a Dialog) -> (String, Element<'a, Message>) {
    let (look, i18n) = (ctx.look, ctx.i18n);
    match dialog {
        Dialog::Export(path) => {
            let answer = (!path.trim().is_empty()).then_some(Message::Export);
            let export = button(look, Kind::Primary, i18n.data_export()).icon("download");
            let buttons = vec![cancel(ctx), export.on_press_maybe(answer.clone()).view()];
            let content = vec![words(ctx, i18n.data_export_words()), file(ctx, path, answer)];
            framed(ctx, "download", i18n.data_export_title(), content, buttons)
        }
        Dialog::Import(path) => {
            let answer = |how| (!path.trim().is_empty()).then_some(Message::Import(how));
            let replace = button(look, Kind::GhostDanger, i18n.data_import_replace());
            let merge = button(look, Kind::Primary, i18n.data_import_merge());
            let buttons = vec![
                cancel(ctx),
                replace.on_press_maybe(answer(Import::Replace)).view(),
                merge.on_press_maybe(answer(Import::Merge)).view(),
            ];
            let content = vec![file(ctx, path, answer(Import::Merge)), words(ctx, i18n.data_import_words())];
            framed(ctx, "upload", i18n.data_import_title(), content, buttons)
        }
        Dialog::Restore(picked) => {
            let restore = button(look, Kind::Primary, i18n.data_restore()).icon("rotate-ccw");
            let buttons = vec![cancel(ctx), restore.on_press(Message::Restore).view()];
            let content = vec![words(ctx, i18n.data_restore_words()), backups(ctx, *picked)];
            framed(ctx, "rotate-ccw", i18n.data_restore_title(), content, buttons)
        }
        Dialog::Erase => {
            let keep = button(look, Kind::Secondary, i18n.settings_erase_keep()).id(CANCEL).on_press(Message::Cancel);
            let erase = button(look, Kind::Danger, i18n.settings_erase_confirm()).icon("trash-2");
            let buttons = vec![keep.view(), erase.on_press(Message::Erase).view()];
            let title = i18n.settings_erase_question();
            let content = overlay::question(look, "trash-2", title.clone(), i18n.settings_erase_words(), buttons);
            (title, content)
        }
    }
}

/// Title with its icon, content that scrolls where there is no room for all of it, buttons at the right, the safe one
/// first.
fn framed<'a>(
    ctx: &Context<'a>,
    glyph: &'a str,
    title: String,
    content: Vec<Element<'a, Message>>,
    buttons: Vec<Element<'a, Message>>,
) -> (String, Element<'a, Message>) {
    let look = ctx.look;
    let glyph = semantic::hidden(icon(glyph, look.px(size::ICON_LARGE), look.colour().primary));
    let heading = semantic::heading(2, title.clone(), look.text(Type::Heading, title.clone()));
    let head = row![glyph, heading].spacing(gap::ML).align_y(alignment::Vertical::Center);
    let buttons = row(buttons).spacing(gap::S).wrap().vertical_spacing(gap::S);
    let buttons = container(buttons).width(Length::Fill).align_x(alignment::Horizontal::Right);
    // Room for the focus rings at the edges, and for the bar.
    let content = container(column(content).spacing(gap::ML)).padding(Padding { right: gap::L, ..gap::XXS.into() });
    let scrolling = scrollable(content).direction(scrollable::Direction::Vertical(page::scrollbar()));
    // The content gets the room that title and buttons leave.
    let body = container(scrolling).max_height(look.window.height - look.px(FRAME));
    (title, column![head, body, buttons].spacing(gap::ML).into())
}

/// Height of all of a dialog but its content, and of what shows of the page around it.
const FRAME: f32 = 230.0;

fn cancel<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    button(ctx.look, Kind::Secondary, ctx.i18n.data_cancel()).id(CANCEL).on_press(Message::Cancel).view()
}

fn words<'a>(ctx: &Context<'a>, words: String) -> Element<'a, Message> {
    ctx.look.text(Type::Body, words).into()
}

/// A path to type, or to choose in a window of the system.
fn file<'a>(ctx: &Context<'a>, path: &'a str, on_submit: Option<Message>) -> Element<'a, Message> {
    let look = ctx.look;
    let name = ctx.i18n.data_path();
    let input = field::line(look, PATH, (&name, path), size::DIALOG, Message::Path, on_submit);
    let browse = button(look, Kind::Secondary, ctx.i18n.data_browse()).icon("folder-open").small();
    column![input, browse.on_press(Message::Browse).view()].spacing(gap::S).into()
}

/// The backups, newest first, as one choice.
fn backups<'a>(ctx: &Context<'a>, picked: usize) -> Element<'a, Message> {
    let of = ctx.backups.len();
    let rows = ctx.backups.iter().enumerate().map(|(position, kept)| backup(ctx, kept, (position, of), picked));
    semantic::group(ctx.i18n.data_restore_list(), group(Axis::Both, column(rows).spacing(gap::XS))).into()
}

fn backup<'a>(
    ctx: &Context<'a>,
    backup: &'a Backup,
    (position, of): (usize, usize),
    picked: usize,
) -> Element<'a, Message> {
    let look = ctx.look;
    let colour = *look.colour();
    let selected = position == picked;
    let made = capitalised(&ctx.moment(backup.made));
    let holds = match backup.events {
        Some(events) => ctx.i18n.data_backup_holds(events, weight(ctx, backup)),
        None => ctx.i18n.data_backup_unreadable(),
    };
    let occasion = (backup.occasion == Occasion::Change).then(|| ctx.i18n.data_backup_before());
    let name: Vec<_> = [&made, &holds].into_iter().chain(&occasion).map(String::as_str).collect();
    let name = name.join(", ");
    let small = |words: String| look.text(Type::Small, words).color(colour.text_2);
    let made = look.strong_text(Type::Body, Strength::Semibold, made);
    let lines = column![made, small(holds)].push(occasion.map(small)).width(Length::Fill);
    let mark = stop(look, if selected { Stop::Done } else { Stop::ToCome }, 22.0);
    let content = row![semantic::hidden(mark), lines].spacing(gap::M).align_y(alignment::Vertical::Center);
    pressable(content)
        .role(Role::RadioButton)
        .name(name)
        .selected(selected)
        .position(position + 1, of)
        .width(Length::Fill)
        .padding(Padding::from([gap::S, gap::M]))
        .on_press(Message::Pick(position))
        .style(move |_, status| Style {
            background: Some(Background::Color(under_pointer(&colour, status, colour.surface))),
            border: Border {
                color: if selected { colour.primary } else { colour.control },
                width: if selected { 2.0 } else { colour.border },
                radius: radius::ROW.into(),
            },
            ring: colour.focus,
            ..Style::default()
        })
        .into()
}
