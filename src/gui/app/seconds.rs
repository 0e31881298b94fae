//! A beat each second, for as long as something listens. The toolkit's own needs another runtime than ours.

use std::thread;
use std::time::Duration;

use iced::Subscription;
use iced::futures::Stream;
use iced::futures::channel::mpsc;

/// A beat each second.
pub fn each() -> Subscription<()> {
    Subscription::run(beats)
}

fn beats() -> impl Stream<Item = ()> {
    let (mut beat, beats) = mpsc::channel(1);
    thread::spawn(move || {
        loop {
            thread::sleep(Duration::from_secs(1));
            // A full channel has a beat waiting already; a closed one has nobody left to listen.
            if beat.try_send(()).is_err_and(|error| error.is_disconnected()) {
                return;
            }
        }
    });
    beats
}

#[cfg(test)]
mod tests {
    use iced::futures::StreamExt;
    use iced::futures::executor::block_on;

    use super::*;

    #[test]
    fn there_is_a_beat_a_second() {
        let begun = std::time::Instant::now();
        let counted = block_on(beats().take(2).count());
        assert_eq!(counted, 2);
        assert!(begun.elapsed() >= Duration::from_millis(1900));
    }
}
