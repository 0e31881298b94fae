//! The figures of a chart as a table, in a dialog: for a screen reader, and to be copied.

use iced::widget::text::{self, Wrapping};
use iced::widget::{Id, column, container, row, scrollable};
use iced::{Background, Border, Length, Padding, alignment};

use crate::gui::Element;
use crate::gui::context::Look;
use crate::gui::font::{Role as Type, Strength};
use crate::gui::spacing::{radius, space as gap};
use crate::gui::widget::button::{Kind, button, icon_button};
use crate::gui::widget::page::scrollbar;
use crate::gui::widget::semantic;
use crate::gui::widget::surface::separator;

/// The id of the button that closes the figures, the safe one.
pub const CLOSE: &str = "figures-close";
/// The scrolling part.
const TABLE: &str = "figures-table";
/// What the dialog around leaves of the window's height.
const AROUND: f32 = 110.0;

/// A table of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Title.
    pub title: String,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// How many of the last columns hold numbers.
    pub numbers: usize,
    /// Rows, with as many cells as there are columns; the first cell names its row.
    pub rows: Vec<Vec<String>>,
}

/// Words of the buttons.
pub struct Words {
    /// « Copier ».
    pub copy: String,
    /// « Fermer ».
    pub close: String,
}

impl Figures {
    /// The same as a spreadsheet takes it: cells between tabs, a line a row.
    pub fn tab_separated(&self) -> String {
        let cell = |words: &String| words.replace(['\t', '\n'], " ");
        let line = |cells: &Vec<String>| cells.iter().map(cell).collect::<Vec<_>>().join("\t");
        std::iter::once(&self.columns).chain(&self.rows).map(line).collect::<Vec<_>>().join("\n") + "\n"
    }

    /// The content of a dialog: title, table, and the buttons that copy it and close it.
    pub fn view<'a, Message: Clone + 'a>(
        &self,
        look: Look,
        words: Words,
        copy: Message,
        close: Message,
    ) -> Element<'a, Message> {
        let heading = semantic::heading(2, self.title.clone(), look.text(Type::Heading, self.title.clone()));
        let cross = icon_button(look, Kind::Ghost, "x", words.close).id(CLOSE).on_press(close);
        let copy = button(look, Kind::Secondary, words.copy).icon("copy").small().on_press(copy).view();
        let top = row![container(heading).width(Length::Fill), copy, cross.view()].spacing(gap::S);
        let content = column![top.align_y(alignment::Vertical::Center), self.table(look)].spacing(gap::M);
        // The buttons scroll with the table: the arrows scroll what holds the focus.
        let content = container(content).padding(Padding { right: gap::L, ..Padding::from(gap::XS) });
        let scrolling = scrollable(content).id(Id::new(TABLE)).direction(scrollable::Direction::Vertical(scrollbar()));
        container(scrolling).max_height((look.window.height - AROUND).max(AROUND)).into()
    }

    fn table<'a, Message: 'a>(&self, look: Look) -> Element<'a, Message> {
        let colour = *look.colour();
        let of = self.rows.len() + 1;
        let edge = if look.theme.is_high_contrast() { 2.0 } else { 0.0 };
        let header = container(self.line(look, &self.columns, true)).style(move |_| container::Style {
            background: Some(Background::Color(colour.sunken)),
            border: Border { color: colour.line, width: edge, radius: radius::CONTROL.into() },
            ..container::Style::default()
        });
        let mut body = column![semantic::row(1, of, header)];
        for (place, cells) in self.rows.iter().enumerate() {
            if place > 0 {
                body = body.push(separator(look));
            }
            body = body.push(semantic::row(place + 2, of, self.line(look, cells, false)));
        }
        semantic::table(self.title.clone(), body).into()
    }

    /// Shares of the width: by the longest cell of each column, held between a narrow and a wide one.
    fn shares(&self) -> Vec<u16> {
        let longest = |place: usize| {
            let cells = self.rows.iter().chain([&self.columns]).filter_map(|cells| cells.get(place));
            cells.map(|words| words.chars().count()).max().unwrap_or_default()
        };
        (0..self.columns.len()).map(|place| u16::try_from(longest(place).clamp(9, 28)).unwrap_or(28)).collect()
    }

    fn line<'a, Message: 'a>(&self, look: Look, cells: &[String], header: bool) -> Element<'a, Message> {
        let words = self.columns.len().saturating_sub(self.numbers);
        let cells = cells.iter().zip(self.shares()).enumerate().map(|(place, (cell, share))| {
            let strength = if header { Strength::Semibold } else { Strength::Regular };
            let number = place >= words;
            let across = if number { text::Alignment::Right } else { text::Alignment::Left };
            let cell = look.strong_text(Type::Small, strength, cell.clone()).wrapping(Wrapping::WordOrGlyph);
            let cell = cell.width(Length::Fill).align_x(across);
            container(semantic::cell(header, cell)).width(Length::FillPortion(share)).into()
        });
        row(cells).spacing(gap::M).padding(Padding::from([gap::XS, gap::M])).align_y(alignment::Vertical::Center).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_copied_a_line_a_row() {
        let figures = Figures {
            title: "Notes".into(),
            columns: vec!["Date".into(), "Note".into()],
            numbers: 1,
            rows: vec![vec!["1 déc.".into(), "15,5".into()], vec!["a\tb".into(), "9".into()]],
        };
        assert_eq!(figures.tab_separated(), "Date\tNote\n1 déc.\t15,5\na b\t9\n");
    }
}
