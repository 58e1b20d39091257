//! What a Mac may at most say of which something cannot be read:
//!
//! 1. It is `registered` only where the whole Mac has a whole registration that Jamf knows.
//! 2. That nothing is registered, and what Jamf knows, it says only where the whole Mac says the same.
//! 3. It finds only what the whole Mac shows, and never more surely (`may_be_new` has the few exceptions).
//!
//! A shorter log is a log, too: what its lines decide may come and go where lines are gone (`LOGGED`).

use rejoin_registration::{Cause, Certainty, Finding, State, Storage, Verdict};

/// What the lines of logs decide.
const LOGGED: [Cause; 5] = [
    Cause::DeviceSignatureError,
    Cause::JamfCheckInOverdue,
    Cause::IntegrationOff,
    Cause::RegisteredWithoutJamf,
    Cause::OpenedByHand,
];

/// What may be found although, or since, something cannot be read.
fn may_be_new(cause: Cause, before: &Verdict) -> bool {
    match cause {
        // It is the same, as long as it is not known whether Jamf has the id.
        Cause::NotRegistered => found(before, Cause::ReportLeftOver).is_some(),
        // Of the storage that is shown: the next one, where the first cannot be read.
        Cause::JamfaadNeedsKey | Cause::PromptsAhead | Cause::IdentityExpired => true,
        // A line is fresh where the last registration is unknown and Jamf has no id.
        Cause::IntegrationOff => true,
        _ => false,
    }
}

/// The finding of a cause, where there is one.
pub fn found(verdict: &Verdict, cause: Cause) -> Option<&Finding> {
    verdict.findings.iter().find(|finding| finding.cause == cause)
}

fn is_whole(verdict: &Verdict) -> bool {
    !matches!(verdict.registration.storage, Storage::None | Storage::Unknown)
}

/// What a damaged Mac says and must not; `lines_are_gone`: of a log.
pub fn too_much(before: &Verdict, after: &Verdict, lines_are_gone: bool) -> Vec<String> {
    let mut too_much = Vec::new();
    for finding in &after.findings {
        let cause = finding.cause;
        let old = found(before, cause);
        let excused = may_be_new(cause, before) || (lines_are_gone && LOGGED.contains(&cause));
        if old.is_none() && !excused {
            too_much.push(format!("{cause:?} is new"));
        }
        if old.is_some_and(|old| old.certainty == Certainty::Likely)
            && finding.certainty == Certainty::Certain
        {
            too_much.push(format!("{cause:?} is surer"));
        }
    }
    let (old, new) = (&before.registration, &after.registration);
    if after.state == State::Registered && !(is_whole(before) && old.reported_to_jamf == Some(true)) {
        too_much.push("registered".into());
    }
    if new.storage == Storage::None && old.storage != Storage::None {
        too_much.push("no registration".into());
    }
    if new.reported_to_jamf.is_some() && new.reported_to_jamf != old.reported_to_jamf {
        too_much.push(format!("reported to Jamf: {:?}", new.reported_to_jamf));
    }
    too_much
}
