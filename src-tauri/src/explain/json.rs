//! The answer for programs: one JSON object with the fields of contracts.md 2; with a Mac, each cause's certainty,
//! too.

use rejoin_registration::{Actor, Cause, Certainty, Explained, Explanation};
use serde::Serialize;

use crate::status::escaped;

#[derive(Serialize)]
struct Answer<'a> {
    schema: u32,
    causes: Vec<Said<'a>>,
}

#[derive(Serialize)]
struct Said<'a> {
    cause: Cause,
    #[serde(skip_serializing_if = "Option::is_none")]
    certainty: Option<Certainty>,
    title: &'a str,
    explanation: &'a str,
    act: &'a [Actor],
}

/// The version of the object's fields.
const SCHEMA: u32 = 1;

/// The object, with a line end.
///
/// # Errors
///
/// None that is known: strings, numbers and lists can all be written.
pub(super) fn face(explanation: &Explanation<String>) -> serde_json::Result<String> {
    let answer = Answer { schema: SCHEMA, causes: explanation.causes.iter().map(said).collect() };
    let mut json = escaped(&serde_json::to_string_pretty(&answer)?);
    json.push('\n');
    Ok(json)
}

fn said(explained: &Explained<String>) -> Said<'_> {
    Said {
        cause: explained.cause,
        certainty: explained.certainty,
        title: &explained.title,
        explanation: &explained.explanation,
        act: &explained.act,
    }
}

#[cfg(test)]
mod tests {
    use rejoin_registration::{Configuration, explained};
    use rejoin_wording::Wording;
    use serde_json::{Value, json};

    use super::*;
    use crate::status::made_up;

    fn answer(causes: &[Cause], seen: bool) -> Value {
        let (evidence, verdict) = made_up::unfinished();
        let seen = seen.then_some((&evidence, &verdict));
        let explanation = explained(causes, &Configuration::default(), seen);
        let wording = Wording::new(&["en"]);
        serde_json::from_str(&face(&explanation.map(|message| wording.say(&message))).unwrap()).unwrap()
    }

    #[test]
    fn the_object_is_that_of_the_contract() {
        let mut object = answer(&[Cause::LicenseMissing], false);
        let explanation = object["causes"][0]["explanation"].take();
        assert!(explanation.as_str().unwrap().contains("Entra ID P1"));
        assert_eq!(
            object,
            json!({
                "schema": 1,
                "causes": [{
                    "cause": "license_missing",
                    "title": "License missing",
                    "explanation": null,
                    "act": ["it"],
                }],
            })
        );
        assert_eq!(answer(&[], false), json!({ "schema": 1, "causes": [] }));
    }

    #[test]
    fn a_mac_changes_order_and_certainty() {
        let object = answer(&[Cause::LicenseMissing, Cause::RegistrationUnfinished], true);
        let causes: Vec<_> =
            object["causes"].as_array().unwrap().iter().map(|cause| &cause["cause"]).collect();
        assert_eq!(causes, ["registration_unfinished", "license_missing"]);
        assert_eq!(object["causes"][0]["certainty"], "certain");
        assert_eq!(object["causes"][1]["certainty"], "likely");
    }
}
