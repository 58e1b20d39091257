//! The answer for programs: one JSON object with exactly the fields of contracts.md 2.

use jiff::Timestamp;
use rejoin_registration::{
    ActionId, Actor, Asks, Cause, Certainty, ConfigurationProblemKind, Proof, Reason, Registration, State,
    View, ViewAction, ViewFinding,
};
use serde::Serialize;

use crate::terminal::is_harmful;

#[derive(Serialize)]
struct Answer<'a> {
    schema: u32,
    taken_at: Timestamp,
    state: State,
    headline: &'a str,
    registration: &'a Registration,
    findings: Vec<Finding<'a>>,
    prompts: Vec<Prompt<'a>>,
    unreadable: Vec<Unreadable<'a>>,
    configuration: Configuration<'a>,
}

/// One of many.
#[derive(Serialize)]
struct Named<'a> {
    report: &'a str,
    #[serde(flatten)]
    answer: Answer<'a>,
}

#[derive(Serialize)]
struct Broken<'a> {
    report: &'a str,
    schema: u32,
    error: &'a str,
}

#[derive(Serialize)]
struct Finding<'a> {
    cause: Cause,
    certainty: Certainty,
    act: &'a [Actor],
    since: Option<Timestamp>,
    title: &'a str,
    explanation: &'a str,
    proof: &'a [Proof],
    actions: Vec<Action<'a>>,
}

#[derive(Serialize)]
struct Action<'a> {
    id: ActionId,
    title: &'a str,
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Prompt<'a> {
    app: &'a str,
    name: &'a str,
    asks: Asks,
}

#[derive(Serialize)]
struct Unreadable<'a> {
    source: &'a str,
    reason: Reason,
}

#[derive(Serialize)]
struct Configuration<'a> {
    problems: Vec<Problem<'a>>,
}

#[derive(Serialize)]
struct Problem<'a> {
    key: Option<&'a str>,
    problem: ConfigurationProblemKind,
    text: &'a str,
}

/// The version of the object's fields.
const SCHEMA: u32 = 1;

/// The object, with a line end.
///
/// # Errors
///
/// None that is known: strings, numbers and lists can all be written.
pub(super) fn face(view: &View<String>) -> serde_json::Result<String> {
    let mut json = escaped(&serde_json::to_string_pretty(&answer(view))?);
    json.push('\n');
    Ok(json)
}

/// One of many: the same object in one line, after the name of the report.
///
/// # Errors
///
/// None that is known.
pub(super) fn line(report: &str, view: &View<String>) -> serde_json::Result<String> {
    Ok(escaped(&serde_json::to_string(&Named { report, answer: answer(view) })?))
}

/// A report that cannot be used, and why.
///
/// # Errors
///
/// None that is known.
pub(super) fn broken_line(report: &str, error: &str) -> serde_json::Result<String> {
    Ok(escaped(&serde_json::to_string(&Broken { report, schema: SCHEMA, error })?))
}

fn answer(view: &View<String>) -> Answer<'_> {
    Answer {
        schema: SCHEMA,
        taken_at: whole_seconds(view.taken_at),
        state: view.state,
        headline: &view.headline,
        registration: &view.registration,
        findings: view.findings.iter().map(finding).collect(),
        prompts: view
            .prompts
            .iter()
            .map(|prompt| Prompt { app: &prompt.app, name: &prompt.name, asks: prompt.asks })
            .collect(),
        unreadable: view
            .unreadable
            .iter()
            .map(|unreadable| Unreadable { source: &unreadable.source, reason: unreadable.reason })
            .collect(),
        configuration: Configuration {
            problems: view
                .problems
                .iter()
                .map(|problem| Problem {
                    key: problem.key.as_deref(),
                    problem: problem.problem,
                    text: &problem.text,
                })
                .collect(),
        },
    }
}

/// The same JSON; what a terminal might obey and JSON need not escape, such as U+009B, is escaped, too. Such
/// characters stand in strings only.
pub(crate) fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        if character != '\n' && is_harmful(character) {
            escaped.push_str(&format!("\\u{:04x}", u32::from(character)));
        } else {
            escaped.push(character);
        }
    }
    escaped
}

fn finding(finding: &ViewFinding<String>) -> Finding<'_> {
    Finding {
        cause: finding.cause,
        certainty: finding.certainty,
        act: &finding.act,
        since: finding.since.map(whole_seconds),
        title: &finding.title,
        explanation: &finding.explanation,
        proof: &finding.proof,
        actions: finding.actions.iter().map(action).collect(),
    }
}

fn action(action: &ViewAction<String>) -> Action<'_> {
    Action { id: action.id, title: &action.title, url: action.url.as_deref() }
}

/// Times are told in whole seconds, the fraction left out.
fn whole_seconds(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second()).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::status::made_up;

    fn answer(language: &str, case: &(rejoin_registration::Evidence, rejoin_registration::Verdict)) -> Value {
        serde_json::from_str(&face(&made_up::view_in(language, case)).unwrap()).unwrap()
    }

    #[test]
    fn the_object_is_that_of_the_contract() {
        let mut object = answer("en", &made_up::unfinished());
        let explanation = object["findings"][0]["explanation"].take();
        assert!(explanation.as_str().unwrap().contains("“Register my Mac”"));
        assert_eq!(
            object,
            json!({
                "schema": 1,
                "taken_at": "2026-04-25T09:41:29Z",
                "state": "action_needed",
                "headline": "This Mac's registration isn't finished.",
                "registration": {
                    "storage": "login_keychain",
                    "device_id": "25ef068f-dfff-58ef-bc40-443388843f55",
                    "tenant_id": "0dde70e6-f430-449f-8bce-f4d0a9eca2a4",
                    "user": "ana@example.com",
                    "reported_to_jamf": false,
                },
                "findings": [{
                    "cause": "registration_unfinished",
                    "certainty": "certain",
                    "act": ["user"],
                    "since": "2026-04-22T08:00:00Z",
                    "title": "Registration not finished",
                    "explanation": null,
                    "proof": [{ "source": made_up::JAMF_AAD, "text": "have_an_Azure_id = 0" }],
                    "actions": [{
                        "id": "open_registration",
                        "title": "Open “Register my Mac” in Self Service",
                        "url": "jamfselfservice://content?entity=policy&id=12&action=view",
                    }],
                }],
                "prompts": [
                    { "app": "com.microsoft.Outlook", "name": "Microsoft Outlook", "asks": "once" },
                    { "app": "com.microsoft.teams2", "name": "Microsoft Teams", "asks": "none" },
                ],
                "unreadable": [{ "source": "/private/var/log/jamf.log", "reason": "permission_denied" }],
                "configuration": { "problems": [] },
            })
        );
    }

    #[test]
    fn what_does_not_apply_is_null_and_texts_are_in_the_language() {
        let object = answer("fr", &made_up::unknown());
        assert_eq!(object["headline"], "Rejoin ne peut pas dire si ce Mac est inscrit.");
        assert_eq!(object["registration"]["device_id"], Value::Null);
        assert_eq!(object["findings"], json!([]));
        let problems = object["configuration"]["problems"].as_array().unwrap();
        assert_eq!(problems.len(), 2);
        assert_eq!(problems[0]["key"], "ShowIcon");
        assert_eq!(problems[0]["problem"], "out_of_range");
        assert!(problems[0]["text"].as_str().unwrap().contains("ShowIcon"));
    }

    #[test]
    fn the_macs_own_words_are_kept_and_escaped_as_json() {
        let text = face(&made_up::view_in("en", &made_up::hostile())).unwrap();
        assert!(!text.trim_end().contains(|character: char| character.is_control() && character != '\n'));
        let object = answer("en", &made_up::hostile());
        assert_eq!(object["registration"]["user"], "ana\u{9b}31m@example.com");
        assert_eq!(object["findings"][0]["proof"][0]["source"], "/private/var/log/jamf\u{1b}[31m.log");
    }
}
