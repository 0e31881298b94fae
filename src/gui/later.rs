//! Waiting away from the window's thread: nothing else wakes an app that is idle.

use std::time::Duration;

use iced::Task;
use iced::futures::channel::oneshot;

/// Says `message` after a while.
pub fn later<Message: Send + 'static>(wait: Duration, message: Message) -> Task<Message> {
    let (done, waiting) = oneshot::channel();
    std::thread::spawn(move || {
        std::thread::sleep(wait);
        // Nobody waits any more when the window is closed.
        let _ = done.send(());
    });
    let mut message = Some(message);
    Task::future(waiting).then(move |_| message.take().map_or_else(Task::none, Task::done))
}
