//! When which probe is due: at once after a change, the login keychain at most once a minute, and from time to time
//! everything.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use rejoin_mac::Probe;

/// How often everything is looked at when nothing else asks for it.
const NET: Duration = Duration::from_secs(15 * 60);

/// How often a Mac's keychain is read while it changes.
const KEYCHAIN: Duration = Duration::from_secs(60);

/// Whether a guide is under way: then the keychain is read at each change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InGuide {
    /// None is.
    No,
    /// One is.
    UnderWay {
        /// When only time may show that the user took a wrong turn.
        look_at: Option<Instant>,
    },
}

impl InGuide {
    fn look_at(&self) -> Option<Instant> {
        match self {
            InGuide::No => None,
            InGuide::UnderWay { look_at } => *look_at,
        }
    }
}

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
    pub(crate) fn next(&self, guide: &InGuide) -> Instant {
        let keychain = self.keychain_waits.then_some(self.keychain_from);
        [keychain, guide.look_at()].into_iter().flatten().fold(self.net_at, Instant::min)
    }

    /// The probes that are due now, some of them touched by a change.
    pub(crate) fn due(
        &mut self,
        mut touched: BTreeSet<Probe>,
        now: Instant,
        guide: &InGuide,
    ) -> BTreeSet<Probe> {
        if now >= self.net_at || guide.look_at().is_some_and(|at| now >= at) {
            touched.extend(Probe::ALL);
            self.net_at = now + NET;
        }
        self.keychain_waits |= touched.remove(&Probe::LoginKeychain);
        let is_followed = matches!(guide, InGuide::UnderWay { .. });
        if self.keychain_waits && (is_followed || now >= self.keychain_from) {
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
            let due: Vec<Probe> = agenda
                .due(touched.iter().copied().collect(), at(*second), &InGuide::No)
                .into_iter()
                .collect();
            assert_eq!(due, *expected, "after {second} s");
            assert_eq!(agenda.next(&InGuide::No), at(*next), "after {second} s");
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
    #[test]
    fn a_guide_is_followed_closely() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let keychain = BTreeSet::from([Probe::LoginKeychain]);
        let mut agenda = Agenda::of_a_mac(start);
        let guide = InGuide::UnderWay { look_at: Some(at(120)) };
        assert_eq!(agenda.next(&guide), at(120));
        for second in [5, 6] {
            assert_eq!(agenda.due(keychain.clone(), at(second), &guide), keychain, "{second}");
        }
        assert_eq!(agenda.due(BTreeSet::new(), at(119), &guide), BTreeSet::new());
        assert_eq!(agenda.due(BTreeSet::new(), at(120), &guide), Probe::ALL.into());
    }
}
