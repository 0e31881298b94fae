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
use serde::{Deserialize, Serialize};

use crate::core::progress::event::Recorded;

/// How far a sorted history goes: what it takes to tell whether more events come after all of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Timeline {
    devices: HashMap<String, Reached>,
    /// Effective time and device of the last event.
    last: Option<(Timestamp, String)>,
}

/// Where a device stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Reached {
    /// Its latest counter.
    counter: u64,
    /// The latest moment noted on it, up to where its folder was copied.
    latest: Timestamp,
    /// Its folder was copied and went on twice.
    copied: bool,
}

impl Timeline {
    /// Goes on with events if they are in their order and come after all before. If not it is of no more use.
    pub fn follow(&mut self, events: &[Recorded]) -> bool {
        // Most events follow one of the same device: these need no look-up, and no copy of its name.
        events.chunk_by(|one, next| one.device == next.device).all(|run| self.follow_run(run))
    }

    /// The same, for events of one device.
    fn follow_run(&mut self, run: &[Recorded]) -> bool {
        let Some(device) = run.first().map(|recorded| recorded.device.as_str()) else { return true };
        let start = Reached { counter: 0, latest: Timestamp::MIN, copied: false };
        let mut reached = self.devices.get(device).cloned().unwrap_or(start);
        let last = self.last.take();
        let mut before = last.as_ref().map_or((Timestamp::MIN, ""), |(time, device)| (*time, device.as_str()));
        for recorded in run {
            let time = reached.latest.max(recorded.at);
            if recorded.counter <= reached.counter || (time, device) < before {
                return false;
            }
            reached.counter = recorded.counter;
            if !reached.copied {
                reached.latest = time;
            }
            before = (time, device);
        }
        self.last = Some((before.0, device.to_owned()));
        self.devices.insert(device.to_owned(), reached);
        true
    }
}

/// Puts events in their order, and tells how far they go. Quick when they are in it already, as they are until something
/// is imported.
pub fn sort(events: &mut Vec<Recorded>) -> Timeline {
    let mut timeline = Timeline::default();
    if timeline.follow(events) {
        return timeline;
    }
    events.sort_by(by_identity);
    let (times, devices) = effective_times(events);
    let mut dated: Vec<_> = times.into_iter().zip(std::mem::take(events)).collect();
    // Stable: at one time, events stay in the order of device and counter.
    dated.sort_by_key(|(time, _)| *time);
    let last = dated.last().map(|(time, recorded)| (*time, recorded.device.clone()));
    events.extend(dated.into_iter().map(|(_, recorded)| recorded));
    Timeline { devices, last }
}

fn by_identity(one: &Recorded, other: &Recorded) -> Ordering {
    let content = |recorded: &Recorded| serde_json::to_string(&recorded.event).unwrap_or_default();
    let identity = one.device.cmp(&other.device).then(one.counter.cmp(&other.counter));
    identity.then(one.at.cmp(&other.at)).then_with(|| content(one).cmp(&content(other)))
}

/// The effective times of events in the order of [`by_identity`], and where each device stands after them.
fn effective_times(events: &[Recorded]) -> (Vec<Timestamp>, HashMap<String, Reached>) {
    let mut times = Vec::with_capacity(events.len());
    let mut devices = HashMap::new();
    for device in events.chunk_by(|one, next| one.device == next.device) {
        let mut reached = Reached { counter: 0, latest: Timestamp::MIN, copied: false };
        for same in device.chunk_by(|one, next| one.counter == next.counter) {
            reached.copied |= same.len() > 1;
            reached.counter = same[0].counter;
            for recorded in same {
                let time = reached.latest.max(recorded.at);
                times.push(time);
                if !reached.copied {
                    reached.latest = time;
                }
            }
        }
        devices.insert(device[0].device.clone(), reached);
    }
    (times, devices)
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
        assert!(Timeline::default().follow(&events(&order)));
        assert_order(events(&order), &order);
    }

    #[test]
    fn devices_are_interleaved_by_effective_time() {
        let order = [("a", 1, 10), ("b", 1, 20), ("a", 2, 30), ("a", 3, 5), ("b", 2, 30), ("a", 4, 40)];
        assert!(Timeline::default().follow(&events(&order)));
        assert_order(events(&order), &order);
        assert!(!Timeline::default().follow(&events(&[("b", 1, 20), ("a", 1, 10)])));
        assert!(!Timeline::default().follow(&events(&[("b", 1, 20), ("a", 1, 20)])));
    }

    #[test]
    fn a_copied_folder_that_went_on_twice_is_ordered_by_the_clock_from_there_on() {
        let order = [("a", 1, 10), ("a", 2, 20), ("a", 3, 30), ("a", 2, 200), ("a", 3, 210)];
        assert!(!Timeline::default().follow(&events(&order)));
        assert_order(events(&order), &order);
    }
}
