//! Company Portal's logs: the newest line of each kind that decides something (mac.md 4, causes.md).

#[cfg(test)]
mod plain;

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::fmt::strtime::BrokenDownTime;
use jiff::tz::TimeZone;
use rejoin_registration::{LogLine, PortalLog, Reading, Unreadable};

use super::backward_blocks::{self, BackwardBlocks};
use super::phrases::{self, Hit, Phrases};
use crate::{Mac, Trouble};

pub(crate) mod shortened;

const OPENED_BY_HAND: &str = "Portal launched without WPJ only arg while account is under partner management";
const REGISTRATION_REFUSED: &str =
    "Registration-only command line flag (-r) can only be used when partner management is enabled in Intune";

/// Where Company Portal logs.
pub(super) fn folder(home: &str) -> String {
    format!("{home}/Library/Logs/Company Portal")
}

/// Reads every log in the folder; one that cannot be read does not spoil the others.
pub(super) fn read(mac: &dyn Mac, home: &str, at: Timestamp) -> (Reading<PortalLog>, Vec<Unreadable>) {
    let folder = folder(home);
    let logs = match mac.list(&folder) {
        Ok(names) => logs(&folder, names),
        Err(Trouble::Absent) => Vec::new(),
        Err(Trouble::Unreadable(unreadable)) => return (Reading::Unreadable(unreadable), Vec::new()),
    };
    let mut newest = PortalLog::default();
    let mut readable = false;
    let mut unreadable = Vec::new();
    for path in logs {
        let mut found = Found::default();
        match read_log(mac, &path, &mut found) {
            Ok(()) => readable = true,
            Err(Trouble::Absent) => continue,
            Err(Trouble::Unreadable(trouble)) => {
                readable |= found.any();
                unreadable.push(trouble);
            }
        }
        newest.opened_by_hand = newer(newest.opened_by_hand, found.opened_by_hand);
        newest.registration_refused = newer(newest.registration_refused, found.registration_refused);
    }
    let reading = match unreadable.first() {
        Some(trouble) if !readable => Reading::Unreadable(trouble.clone()),
        None if !readable => Reading::Absent { source: folder },
        _ => Reading::Known { value: newest, source: folder, at },
    };
    (reading, unreadable)
}

/// `*.log`, sorted, so that the order on disk does not matter.
fn logs(folder: &str, mut names: Vec<String>) -> Vec<String> {
    names.retain(|name| name.ends_with(".log") && !name.starts_with('.'));
    names.sort();
    names.into_iter().map(|name| format!("{folder}/{name}")).collect()
}

fn newer(one: Option<LogLine>, other: Option<LogLine>) -> Option<LogLine> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.at > one.at { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// What one log holds, as far as it was read.
#[derive(Default)]
struct Found {
    opened_by_hand: Option<LogLine>,
    registration_refused: Option<LogLine>,
    /// Texts whose time is still to come: it stands on a line before.
    timeless: Vec<(Kind, String)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    OpenedByHand,
    RegistrationRefused,
}

/// A line with both is of the first.
const KINDS: [(&str, Kind); 2] =
    [(OPENED_BY_HAND, Kind::OpenedByHand), (REGISTRATION_REFUSED, Kind::RegistrationRefused)];

/// Made once: making it takes longer than reading a short log.
static SEARCH: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&KINDS.map(|(phrase, _)| ["", phrase])));

impl Found {
    fn any(&self) -> bool {
        self.opened_by_hand.is_some() || self.registration_refused.is_some()
    }

    fn all(&self) -> bool {
        self.opened_by_hand.is_some() && self.registration_refused.is_some()
    }

    /// Takes the lines of a block that matter: those with a phrase, and those before them up to a time.
    fn block_before(&mut self, source: &str, block: &[u8], mut hits: &[Hit]) {
        let mut end = Some(block.len());
        while let Some(line_end) = end
            && !self.all()
        {
            let line_end = match hits.last() {
                Some(hit) if self.timeless.is_empty() => backward_blocks::line_end(block, hit.place.end),
                None if self.timeless.is_empty() => return,
                _ => line_end,
            };
            let start = backward_blocks::line_start(block, line_end);
            let line = backward_blocks::line_at(block, start..line_end);
            let hits = phrases::split_off(&mut hits, start);
            let kinds = hits.iter().filter(|hit| hit.place.end <= start + line.len());
            self.line_before(source, line, kinds.map(|hit| hit.phrase).min());
            end = start.checked_sub(1);
        }
    }

    fn line_before(&mut self, source: &str, line: &[u8], phrase: Option<usize>) {
        if let Some(kind) = phrase.and_then(|phrase| KINDS.get(phrase)).map(|(_, kind)| *kind)
            && self.wants(kind)
        {
            self.timeless.push((kind, String::from_utf8_lossy(line).into_owned()));
        }
        if self.timeless.is_empty() {
            return;
        }
        let Some(at) = first_time(&String::from_utf8_lossy(line)) else { return };
        for (kind, text) in std::mem::take(&mut self.timeless) {
            let line = Some(LogLine { source: source.into(), at, text });
            match kind {
                Kind::OpenedByHand => self.opened_by_hand = line,
                Kind::RegistrationRefused => self.registration_refused = line,
            }
        }
    }

    /// Whether no newer line of this kind is known.
    fn wants(&self, kind: Kind) -> bool {
        let found = match kind {
            Kind::OpenedByHand => self.opened_by_hand.is_some(),
            Kind::RegistrationRefused => self.registration_refused.is_some(),
        };
        !found && !self.timeless.iter().any(|(timeless, _)| *timeless == kind)
    }
}

fn read_log(mac: &dyn Mac, path: &str, found: &mut Found) -> Result<(), Trouble> {
    let mut blocks = BackwardBlocks::open(mac, path)?;
    let mut hits = Vec::new();
    while !found.all()
        && let Some(block) = blocks.block_before().map_err(|reason| Trouble::unreadable(path, reason))?
    {
        SEARCH.find(block, &mut hits);
        found.block_before(path, block, &hits);
    }
    Ok(())
}

/// The first `YYYY-MM-DD HH:MM:SS` in a line, in UTC; fractions of a second are left out.
fn first_time(line: &str) -> Option<Timestamp> {
    line.match_indices('-').find_map(|(dash, _)| {
        let start = dash.checked_sub(4)?;
        let year = line.get(start..dash)?;
        let more_digits = line.get(..start)?.ends_with(|character: char| character.is_ascii_digit());
        if more_digits || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let rest = line.get(start..)?;
        let (time, _) = BrokenDownTime::parse_prefix("%Y-%m-%d %H:%M:%S", rest)
            .or_else(|_| BrokenDownTime::parse_prefix("%Y-%m-%dT%H:%M:%S", rest))
            .ok()?;
        Some(time.to_datetime().ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp())
    })
}

#[cfg(test)]
mod tests {
    use rejoin_registration::Reason;

    use super::*;
    use crate::probes::made_up::{MadeUpMac, now};

    const HOME: &str = "/Users/ana";
    const FOLDER: &str = "/Users/ana/Library/Logs/Company Portal";

    #[test]
    fn every_format_has_its_time() {
        let cases = [
            (
                "2018-06-07 18:13:42.795\tINFO\tcom.microsoft.ssp\tTID=23\tx [2019-01-01 00:00:00 +0000]",
                Some("2018-06-07T18:13:42Z"),
            ),
            (
                "2020-04-27 03:07:10.363 VERB com.microsoft.ssp.telemetry TID=10318 x",
                Some("2020-04-27T03:07:10Z"),
            ),
            (
                "2025-08-30 17:18:28.302 | application | 22168 | A.swift: 79 (b) | x",
                Some("2025-08-30T17:18:28Z"),
            ),
            ("2024-05-15 02:15:12:703 | CompanyPortal | I | 11254 | x", Some("2024-05-15T02:15:12Z")),
            ("Line 7783: 2020-04-27 03:07:10.363 INFO x", Some("2020-04-27T03:07:10Z")),
            ("Mac SSO Extension\t2024-10-23 13:28:45:057 | E | x", Some("2024-10-23T13:28:45Z")),
            ("2024-10-23\t13:28:45 x", Some("2024-10-23T13:28:45Z")),
            ("2024-10-23T13:28:45.1Z x", Some("2024-10-23T13:28:45Z")),
            ("<1-2-3> 12024-10-23 13:28:45 then 2024-10-24 13:28:45", Some("2024-10-24T13:28:45Z")),
            ("é-2024-10-24 13:28:45", Some("2024-10-24T13:28:45Z")),
            ("2024-13-23 13:28:45 x", None),
            ("2024-10-23 x", None),
            ("Line 7783: <DATE> <IP ADDRESS> INFO com.microsoft.ssp.application TID=1 x", None),
            ("", None),
        ];
        for (line, expected) in cases {
            assert_eq!(first_time(line), expected.map(|at| at.parse().unwrap()), "{line}");
        }
    }

    fn by_hand(when: &str) -> String {
        format!(
            "{when} INFO com.microsoft.ssp.application TID=1 W.swift: 253 (startLogin()) {OPENED_BY_HAND}\n"
        )
    }

    fn read_logs(logs: &[(&str, String)]) -> PortalLog {
        let mac = logs.iter().fold(MadeUpMac::empty(), |mac, (name, text)| {
            mac.file(&format!("{FOLDER}/{name}"), text.as_bytes())
        });
        let (reading, unreadable) = read(&mac, HOME, now());
        assert_eq!(unreadable, []);
        reading.known().unwrap().clone()
    }

    fn when(line: &Option<LogLine>) -> Option<(String, String)> {
        line.as_ref().map(|line| (line.source.replace(&format!("{FOLDER}/"), ""), line.at.to_string()))
    }

    #[test]
    fn the_newest_line_of_each_kind_counts() {
        let refused =
            format!("2026-04-20 08:00:00.5 | application | 2 | {REGISTRATION_REFUSED}. Please contact\n");
        let noise = "2026-04-24 08:00:00.5 | application | 2 | Refreshing WPJ State\n";
        type Case<'a> = (&'a str, &'a [(&'a str, String)], Option<(&'a str, &'a str)>);
        let cases: &[Case] = &[
            (
                "newest in one log",
                &[("a.log", by_hand("2026-04-01 08:00:00.1") + &by_hand("2026-04-02 08:00:00.1") + noise)],
                Some(("a.log", "2026-04-02T08:00:00Z")),
            ),
            (
                "newest of two logs",
                &[("a.log", by_hand("2026-04-03 08:00:00.1")), ("b.log", by_hand("2026-04-02 08:00:00.1"))],
                Some(("a.log", "2026-04-03T08:00:00Z")),
            ),
            (
                "beside the other kind",
                &[("a.log", by_hand("2026-04-01 08:00:00.1") + &refused)],
                Some(("a.log", "2026-04-01T08:00:00Z")),
            ),
            (
                "on a line without a time",
                &[("a.log", format!("{noise}\n{OPENED_BY_HAND}\n\n"))],
                Some(("a.log", "2026-04-24T08:00:00Z")),
            ),
            (
                "two such lines",
                &[("a.log", format!("{noise}{OPENED_BY_HAND}\n{OPENED_BY_HAND}\n"))],
                Some(("a.log", "2026-04-24T08:00:00Z")),
            ),
            ("without any time", &[("a.log", by_hand("Line 7783: <DATE> <IP ADDRESS>") + noise)], None),
            (
                "in a file of another name",
                &[
                    ("a.log", noise.into()),
                    ("a.log.1", by_hand("2026-04-01 08:00:00")),
                    (".b.log", by_hand("2026-04-01 08:00:00")),
                    ("sub/c.log", by_hand("2026-04-01 08:00:00")),
                ],
                None,
            ),
            ("in another case", &[("a.log", by_hand("2026-04-01 08:00:00").to_lowercase())], None),
        ];
        for (name, logs, expected) in cases {
            let found = when(&read_logs(logs).opened_by_hand);
            assert_eq!(found, expected.map(|(log, at)| (log.to_string(), at.to_string())), "{name}");
        }
        let both = read_logs(&[("a.log", refused.clone() + &by_hand("2026-04-01 08:00:00.1"))]);
        assert_eq!(both.registration_refused.unwrap().text, refused.trim_end());
    }

    #[test]
    fn what_cannot_be_read_is_said_and_does_not_spoil_the_rest() {
        let trouble = |source: &str, reason| Unreadable { source: source.into(), reason };
        let denied = format!("{FOLDER}/a.log");
        let one_denied = MadeUpMac::empty()
            .unreadable(&denied, Reason::PermissionDenied)
            .file(&format!("{FOLDER}/b.log"), by_hand("2026-04-01 08:00:00").as_bytes());
        let (reading, unreadable) = read(&one_denied, HOME, now());
        assert!(reading.known().unwrap().opened_by_hand.is_some());
        assert_eq!(unreadable, [trouble(&denied, Reason::PermissionDenied)]);

        let all_denied = MadeUpMac::empty().unreadable(&denied, Reason::PermissionDenied);
        assert!(read(&all_denied, HOME, now()).0.is_unreadable());

        let folder_denied = MadeUpMac::empty().unreadable(FOLDER, Reason::PermissionDenied);
        let (reading, _) = read(&folder_denied, HOME, now());
        assert_eq!(reading, Reading::Unreadable(trouble(FOLDER, Reason::PermissionDenied)));

        for mac in [MadeUpMac::empty(), MadeUpMac::empty().file(&format!("{FOLDER}/a.txt"), b"x")] {
            assert_eq!(read(&mac, HOME, now()).0, Reading::Absent { source: FOLDER.into() });
        }
    }
}
