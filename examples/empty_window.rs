//! An empty window with the same renderer: the floor that start-up time and memory are compared with.

fn main() -> iced::Result {
    iced::application(|| (), |(): &mut (), (): ()| {}, |(): &()| -> iced::Element<'_, ()> {
        // A pattern, so that a measuring program sees that something was painted.
        let words = (0..12).map(|_| iced::widget::text("Parcours · fenêtre vide").into());
        iced::widget::column(words).into()
    })
    .title(|(): &()| String::from("Empty"))
    .window_size((1366.0, 768.0))
    .run()
}
