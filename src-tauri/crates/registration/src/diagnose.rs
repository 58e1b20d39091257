//! From Evidence to Verdict: the rules in their order, what suppresses what, and the state.

use crate::actions::Offers;
use crate::facts::Facts;
use crate::guide::in_progress;
use crate::rules::{Found, RULES, suppressed_by};
use crate::{Actor, Cause, Evidence, Finding, Registration, State, Storage, Unreadable, Verdict};

/// What the Evidence of a Mac means. The same Evidence always gives the same Verdict.
pub fn diagnose(evidence: &Evidence) -> Verdict {
    let facts = Facts::of(evidence);
    let findings = findings(&facts);
    let registration = registration(&facts, &findings);
    Verdict {
        state: state(&facts, &findings, &registration),
        registration,
        findings,
        prompts: facts.prompts.clone(),
        unreadable: everything_unreadable(&facts),
    }
}

fn findings(facts: &Facts) -> Vec<Finding> {
    let found: Vec<(Cause, Found)> =
        RULES.iter().filter_map(|(cause, rule)| Some((*cause, rule(facts)?))).collect();
    let suppressed: Vec<Cause> = found.iter().flat_map(|(cause, _)| suppressed_by(*cause)).copied().collect();
    let found: Vec<(Cause, Found)> =
        found.into_iter().filter(|(cause, _)| !suppressed.contains(cause)).collect();
    let causes: Vec<Cause> = found.iter().map(|(cause, _)| *cause).collect();
    let offers = Offers::of(facts.evidence, &causes);
    let finding = |(cause, found): (Cause, Found)| Finding {
        cause,
        certainty: found.certainty,
        act: cause.act().to_vec(),
        since: found.since,
        proof: found.proof,
        actions: offers.actions(cause),
    };
    found.into_iter().map(finding).collect()
}

fn registration(facts: &Facts, findings: &[Finding]) -> Registration {
    let reported_to_jamf = facts.jamf_has_the_id();
    let Some((storage, held)) = facts.storages.shown() else {
        let incomplete = findings.iter().any(|finding| finding.cause == Cause::IdentityIncomplete);
        let none = incomplete || facts.storages.all_empty();
        let storage = if none { Storage::None } else { Storage::Unknown };
        return Registration { storage, device_id: None, tenant_id: None, user: None, reported_to_jamf };
    };
    Registration {
        storage,
        device_id: held.device_id.clone(),
        tenant_id: held.tenant_id.clone(),
        user: held.user.clone(),
        reported_to_jamf,
    }
}

fn state(facts: &Facts, findings: &[Finding], registration: &Registration) -> State {
    if in_progress(facts, findings, registration) {
        return State::InProgress;
    }
    let deciding = findings.iter().find(|finding| !finding.cause.is_note());
    match deciding.and_then(|finding| finding.act.first()) {
        Some(Actor::User) => return State::ActionNeeded,
        Some(Actor::It) => return State::ItNeeded,
        None => {}
    }
    let whole = !matches!(registration.storage, Storage::None | Storage::Unknown);
    if whole && registration.reported_to_jamf == Some(true) { State::Registered } else { State::Unknown }
}

fn everything_unreadable(facts: &Facts) -> Vec<Unreadable> {
    let mut unreadable = facts.evidence.unreadable.clone();
    unreadable.extend(facts.storages.contradiction().cloned());
    unreadable.sort();
    unreadable.dedup();
    unreadable
}

#[cfg(test)]
mod tests;
