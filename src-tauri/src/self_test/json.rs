//! The self-test for programs: one JSON object.

use rejoin_registration::{Outcome, Reason, SelfTest, SelfTestLine};
use serde::Serialize;

use crate::status::escaped;

#[derive(Serialize)]
struct Answer<'a> {
    schema: u32,
    result: &'a str,
    checks: Vec<Said<'a>>,
}

#[derive(Serialize)]
struct Said<'a> {
    primitive: String,
    outcome: Word,
    reason: Option<Reason>,
    name: &'a str,
    without: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Word {
    Worked,
    Absent,
    Refused,
}

/// The version of the object's fields.
const SCHEMA: u32 = 1;

/// The object, with a line end.
///
/// # Errors
///
/// None that is known: strings, numbers and lists can all be written.
pub(super) fn face(seen: &SelfTest<String>) -> serde_json::Result<String> {
    let answer =
        Answer { schema: SCHEMA, result: &seen.result, checks: seen.lines.iter().map(said).collect() };
    let mut json = escaped(&serde_json::to_string_pretty(&answer)?);
    json.push('\n');
    Ok(json)
}

fn said(line: &SelfTestLine<String>) -> Said<'_> {
    let (outcome, reason) = match line.check.outcome {
        Outcome::Worked => (Word::Worked, None),
        Outcome::Absent => (Word::Absent, None),
        Outcome::Refused(reason) => (Word::Refused, Some(reason)),
    };
    Said {
        primitive: line.check.primitive.id(),
        outcome,
        reason,
        name: &line.name,
        without: line.without.as_deref(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::self_test::made_up;

    #[test]
    fn the_object_stays_as_it_is() {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!("mixed-json", face(&made_up::mixed("en")).unwrap());
        });
    }
}
