//! One order for the events of several devices, whatever the order they were saved or imported in.
//!
//! On a device, events follow each other by counter, never by clock: a clock set back reorders nothing. Between devices
//! only the clocks can tell, so each event stands at its effective time, the latest moment noted on its device so far;
//! then come device and counter.
//!
//! Two events with the same identity come from a data folder that was copied and went on twice. From there on the
//! counters no longer say what followed what, and the clock alone does.

use std::cmp::Ordering;
use std::collections::HashMap;

use jiff::Timestamp;

use crate::core::progress::event::Recorded;

/// Puts events in their order. Quick when they are in it already, as they are until something is imported.
pub fn sort(events: &mut Vec<Recorded>) {
    if is_sorted(events) {
        return;
    }
    events.sort_by(by_identity);
    let times = effective_times(events);
    let mut dated: Vec<_> = times.into_iter().zip(std::mem::take(events)).collect();
    // Stable: at one time, events stay in the order of device and counter.
    dated.sort_by_key(|(time, _)| *time);
    events.extend(dated.into_iter().map(|(_, recorded)| recorded));
}

/// Where a device stands: the latest counter and the latest moment.
type Reached = (u64, Timestamp);

fn is_sorted(events: &[Recorded]) -> bool {
    let mut others: HashMap<&str, Reached> = HashMap::new();
    let mut device = "";
    let mut reached: Reached = (0, Timestamp::MIN);
    let mut before = (Timestamp::MIN, "");
    for recorded in events {
        // Most events follow one of the same device: these need no look-up.
        if recorded.device != device {
            others.insert(device, reached);
            device = &recorded.device;
            reached = others.get(device).copied().unwrap_or((0, Timestamp::MIN));
        }
        let time = reached.1.max(recorded.at);
        if recorded.counter <= reached.0 || (time, device) < before {
            return false;
        }
        reached = (recorded.counter, time);
        before = (time, device);
    }
    true
}

fn by_identity(one: &Recorded, other: &Recorded) -> Ordering {
    let content = |recorded: &Recorded| serde_json::to_string(&recorded.event).unwrap_or_default();
    let identity = one.device.cmp(&other.device).then(one.counter.cmp(&other.counter));
    identity.then(one.at.cmp(&other.at)).then_with(|| content(one).cmp(&content(other)))
}

/// The effective times of events in the order of [`by_identity`].
fn effective_times(events: &[Recorded]) -> Vec<Timestamp> {
    let mut times = Vec::with_capacity(events.len());
    for device in events.chunk_by(|one, next| one.device == next.device) {
        let mut latest = Timestamp::MIN;
        let mut copied = false;
        for same in device.chunk_by(|one, next| one.counter == next.counter) {
            copied |= same.len() > 1;
            for recorded in same {
                let time = latest.max(recorded.at);
                times.push(time);
                if !copied {
                    latest = time;
                }
            }
        }
    }
    times
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::course::LessonId;
    use crate::core::progress::Event;

    /// Events as (device, counter, second).
    fn events(written: &[(&str, u64, i64)]) -> Vec<Recorded> {
        let recorded = |&(device, counter, second): &(&str, u64, i64)| Recorded {
            device: device.to_owned(),
            counter,
            at: Timestamp::from_second(second).unwrap(),
            offset: 0,
            event: Event::LessonOpened { lesson: LessonId::new(format!("L{second}")) },
        };
        written.iter().map(recorded).collect()
    }

    #[track_caller]
    fn assert_order(mut from: Vec<Recorded>, expected: &[(&str, u64, i64)]) {
        let expected = events(expected);
        assert!(from.len() == expected.len());
        for _ in 0..from.len() {
            from.rotate_left(1);
            let mut sorted = from.clone();
            sort(&mut sorted);
            assert_eq!(sorted, expected);
        }
        from.reverse();
        sort(&mut from);
        assert_eq!(from, expected);
    }

    #[test]
    fn a_clock_set_back_does_not_reorder_a_device() {
        let order = [("a", 1, 100), ("a", 2, 40), ("a", 3, 60), ("a", 4, 110)];
        assert!(is_sorted(&events(&order)));
        assert_order(events(&order), &order);
    }

    #[test]
    fn devices_are_interleaved_by_effective_time() {
        let order = [("a", 1, 10), ("b", 1, 20), ("a", 2, 30), ("a", 3, 5), ("b", 2, 30), ("a", 4, 40)];
        assert!(is_sorted(&events(&order)));
        assert_order(events(&order), &order);
        assert!(!is_sorted(&events(&[("b", 1, 20), ("a", 1, 10)])));
        assert!(!is_sorted(&events(&[("b", 1, 20), ("a", 1, 20)])));
    }

    #[test]
    fn a_copied_folder_that_went_on_twice_is_ordered_by_the_clock_from_there_on() {
        let order = [("a", 1, 10), ("a", 2, 20), ("a", 3, 30), ("a", 2, 200), ("a", 3, 210)];
        assert!(!is_sorted(&events(&order)));
        assert_order(events(&order), &order);
    }
}
