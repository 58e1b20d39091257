//! When which probe is due: at once after a change, the login keychain at most once a minute, and from time to time
//! everything.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use rejoin_mac::Probe;

/// How often everything is looked at when nothing else asks for it.
const NET: Duration = Duration::from_secs(15 * 60);

/// How often a Mac's keychain is read while it changes.
const KEYCHAIN: Duration = Duration::from_secs(60);

/// What is due, and when.
#[derive(Debug)]
pub(crate) struct Agenda {
    keychain_pause: Duration,
    /// From when on the keychain may be read again.
    keychain_from: Instant,
    keychain_waits: bool,
    net_at: Instant,
}

impl Agenda {
    /// The agenda of a Mac that is looked at now.
    pub(crate) fn of_a_mac(now: Instant) -> Self {
        Agenda { keychain_pause: KEYCHAIN, keychain_from: now, keychain_waits: false, net_at: now + NET }
    }

    /// On a recording nothing chatters, so nothing has to wait.
    pub(crate) fn of_a_recording(now: Instant) -> Self {
        Agenda { keychain_pause: Duration::ZERO, ..Agenda::of_a_mac(now) }
    }

    /// When something is due although nothing changes.
    pub(crate) fn next(&self) -> Instant {
        if self.keychain_waits { self.net_at.min(self.keychain_from) } else { self.net_at }
    }

    /// The probes that are due now, some of them touched by a change.
    pub(crate) fn due(&mut self, mut touched: BTreeSet<Probe>, now: Instant) -> BTreeSet<Probe> {
        if now >= self.net_at {
            touched.extend(Probe::ALL);
            self.net_at = now + NET;
        }
        self.keychain_waits |= touched.remove(&Probe::LoginKeychain);
        if self.keychain_waits && now >= self.keychain_from {
            self.keychain_waits = false;
            self.keychain_from = now + self.keychain_pause;
            touched.insert(Probe::LoginKeychain);
        }
        touched
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// At a second: what is touched, what is due, and when something is due again.
    type Step<'a> = (u64, &'a [Probe], &'a [Probe], u64);

    fn play(mut agenda: Agenda, start: Instant, steps: &[Step]) {
        let at = |seconds| start + Duration::from_secs(seconds);
        for (second, touched, expected, next) in steps {
            let due: Vec<Probe> =
                agenda.due(touched.iter().copied().collect(), at(*second)).into_iter().collect();
            assert_eq!(due, *expected, "after {second} s");
            assert_eq!(agenda.next(), at(*next), "after {second} s");
        }
    }

    #[test]
    fn a_macs_keychain_is_read_at_most_once_a_minute() {
        use Probe::{JamfLog, LoginKeychain};
        let start = Instant::now();
        let steps: [Step; 7] = [
            (5, &[LoginKeychain], &[LoginKeychain], 900),
            (6, &[LoginKeychain, JamfLog], &[JamfLog], 65),
            (7, &[LoginKeychain], &[], 65),
            (65, &[], &[LoginKeychain], 900),
            (100, &[], &[], 900),
            (130, &[LoginKeychain], &[LoginKeychain], 900),
            (131, &[JamfLog], &[JamfLog], 900),
        ];
        play(Agenda::of_a_mac(start), start, &steps);
    }

    #[test]
    fn a_recordings_keychain_is_read_at_each_change() {
        let start = Instant::now();
        let keychain: &[Probe] = &[Probe::LoginKeychain];
        play(
            Agenda::of_a_recording(start),
            start,
            &[(5, keychain, keychain, 900), (6, keychain, keychain, 900)],
        );
    }

    #[test]
    fn everything_is_due_from_time_to_time() {
        let start = Instant::now();
        let steps: [Step; 4] = [
            (1, &[], &[], 900),
            (900, &[], &Probe::ALL, 1800),
            (901, &[Probe::JamfLog], &[Probe::JamfLog], 1800),
            (1800, &[Probe::JamfLog], &Probe::ALL, 2700),
        ];
        play(Agenda::of_a_mac(start), start, &steps);
    }
}
