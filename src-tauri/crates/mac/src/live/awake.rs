//! Since when this Mac has been awake.

use jiff::Timestamp;

use super::system;

/// Since its last wake, or its start where that is later.
pub(super) fn since() -> Option<Timestamp> {
    later(system::woke_at(), system::booted_at())
}

/// A Mac that has not slept yet says that it woke in 1970.
fn later(woke_at: Option<Timestamp>, booted_at: Option<Timestamp>) -> Option<Timestamp> {
    woke_at.max(booted_at).filter(|moment| *moment > Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn awake_since_the_last_wake_or_start() {
        let cases = [
            (Some(0), Some(100), Some(100)),
            (Some(200), Some(100), Some(200)),
            (None, Some(100), Some(100)),
            (Some(200), None, Some(200)),
            (Some(0), None, None),
            (None, None, None),
        ];
        let at = |second: Option<i64>| second.map(|second| Timestamp::from_second(second).unwrap());
        for (woke_at, booted_at, expected) in cases {
            assert_eq!(later(at(woke_at), at(booted_at)), at(expected), "{woke_at:?} {booted_at:?}");
        }
    }
}
