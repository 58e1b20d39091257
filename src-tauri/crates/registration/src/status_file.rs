//! What Jamf's inventory reads of this Mac (contracts.md 4): the content of `status.json`. Nothing personal stands in it.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{Cause, State, Storage, Verdict};

/// The version of the file's fields.
const SCHEMA: u32 = 1;

/// The file is written at least every six hours. A Mac that is awake is looked at every quarter of an hour, so that
/// the look before the one that would come too late is taken.
const WRITTEN_ANEW_AFTER: SignedDuration = SignedDuration::from_mins(6 * 60 - 20);

/// What `~/Library/Application Support/org.rejoin.menubar/status.json` says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusFile {
    schema: u32,
    taken_at: Timestamp,
    version: String,
    state: State,
    causes: Vec<StatusCause>,
    storage: Storage,
    reported_to_jamf: Option<bool>,
}

/// One of the causes found, in the order of causes.md.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatusCause {
    cause: Cause,
    since: Option<Timestamp>,
}

impl StatusFile {
    /// What a verdict of this moment means to Jamf; `version` is Rejoin's own. Times are whole seconds.
    pub fn of(verdict: &Verdict, taken_at: Timestamp, version: &str) -> Self {
        let causes = verdict
            .findings
            .iter()
            .map(|finding| StatusCause { cause: finding.cause, since: finding.since.map(whole_seconds) });
        StatusFile {
            schema: SCHEMA,
            taken_at: whole_seconds(taken_at),
            version: version.into(),
            state: verdict.state,
            causes: causes.collect(),
            storage: verdict.registration.storage,
            reported_to_jamf: verdict.registration.reported_to_jamf,
        }
    }

    /// Whether it has to be written where this was written last: it says something else, or its time is old, or in
    /// the future because the clock was set back.
    pub fn is_due_after(&self, written: Option<&StatusFile>) -> bool {
        written.is_none_or(|written| {
            let age = self.taken_at.duration_since(written.taken_at);
            let is_young = !age.is_negative() && age < WRITTEN_ANEW_AFTER;
            !is_young || StatusFile { taken_at: self.taken_at, ..written.clone() } != *self
        })
    }
}

/// Cut off, like the times of `rejoin status`.
fn whole_seconds(time: Timestamp) -> Timestamp {
    Timestamp::from_second(time.as_second()).unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Certainty, Finding, Registration};

    fn time(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn finding(cause: Cause, since: Option<&str>) -> Finding {
        Finding {
            cause,
            certainty: Certainty::Certain,
            act: cause.act().into(),
            since: since.map(time),
            proof: Vec::new(),
            actions: Vec::new(),
        }
    }

    fn verdict(state: State, findings: Vec<Finding>) -> Verdict {
        Verdict {
            state,
            registration: Registration {
                storage: Storage::LoginKeychain,
                device_id: Some("38d94132-e90a-4e9d-bfdc-a52633ed2772".into()),
                tenant_id: Some("0dde70e6-f430-449f-8bce-f4d0a9eca2a4".into()),
                user: Some("ana@example.com".into()),
                reported_to_jamf: Some(false),
            },
            findings,
            prompts: Vec::new(),
            unreadable: Vec::new(),
        }
    }

    fn unfinished(taken_at: &str) -> StatusFile {
        let findings = vec![
            finding(Cause::RegistrationUnfinished, Some("2026-04-25T09:12:00.9Z")),
            finding(Cause::PromptsAhead, None),
        ];
        StatusFile::of(&verdict(State::ActionNeeded, findings), time(taken_at), "1.2.3")
    }

    #[test]
    fn the_file_is_written_like_this() {
        let written = serde_json::to_string_pretty(&unfinished("2026-04-25T09:41:29.5Z")).unwrap();
        assert_eq!(written, include_str!("status_file/golden.json").trim_end());
    }

    #[test]
    fn what_was_not_found_out_is_null() {
        let mut verdict = verdict(State::Unknown, Vec::new());
        verdict.registration.storage = Storage::Unknown;
        verdict.registration.reported_to_jamf = None;
        let file = StatusFile::of(&verdict, time("2026-04-25T09:41:29Z"), "1.2.3");
        assert_eq!(
            serde_json::to_string(&file).unwrap(),
            r#"{"schema":1,"taken_at":"2026-04-25T09:41:29Z","version":"1.2.3","state":"unknown","causes":[],"storage":"unknown","reported_to_jamf":null}"#
        );
    }

    #[test]
    fn it_is_written_when_it_says_something_else_and_from_time_to_time() {
        let written = unfinished("2026-04-25T09:00:00Z");
        let registered = |at| StatusFile::of(&verdict(State::Registered, Vec::new()), time(at), "1.2.3");
        let cases = [
            ("the same, later", unfinished("2026-04-25T14:39:59Z"), false),
            (
                "the same, so late that the next look might be too late",
                unfinished("2026-04-25T14:40:00Z"),
                true,
            ),
            ("the same at the same time", unfinished("2026-04-25T09:00:00Z"), false),
            ("the clock was set back", unfinished("2026-04-25T08:59:59Z"), true),
            ("another state", registered("2026-04-25T09:00:01Z"), true),
            (
                "another version",
                StatusFile { version: "1.2.4".into(), ..unfinished("2026-04-25T09:00:01Z") },
                true,
            ),
        ];
        for (what, file, due) in cases {
            assert_eq!(file.is_due_after(Some(&written)), due, "{what}");
        }
        assert!(written.is_due_after(None));
    }
}
