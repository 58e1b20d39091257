//! The settings for programs: one JSON object (docs/configuration.md).

use rejoin_registration::{
    ConfigurationProblemKind, SETTINGS_DOMAIN, Scope, SettingLine, SettingProblem, SettingType, SettingValue,
    SettingsView,
};
use serde::Serialize;

use crate::status::escaped;

#[derive(Serialize)]
struct Answer<'a> {
    schema: u32,
    domain: &'static str,
    settings: Vec<Line<'a>>,
    problems: Vec<Problem<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    key: &'a str,
    #[serde(rename = "type")]
    value_type: TypeName,
    value: &'a Option<SettingValue>,
    default: &'a Option<SettingValue>,
    scope: Scope,
    source: Option<&'a str>,
    problem: Option<ConfigurationProblemKind>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum TypeName {
    Integer,
    String,
    Boolean,
}

#[derive(Serialize)]
struct Problem<'a> {
    key: Option<&'a str>,
    problem: ConfigurationProblemKind,
    text: &'a str,
    source: &'a str,
}

/// The version of the object's fields.
const SCHEMA: u32 = 1;

/// The object, with a line end.
///
/// # Errors
///
/// None that is known: strings, numbers and lists can all be written.
pub(super) fn face(seen: &SettingsView<String>) -> serde_json::Result<String> {
    let answer = Answer {
        schema: SCHEMA,
        domain: SETTINGS_DOMAIN,
        settings: seen.lines.iter().map(line).collect(),
        problems: seen.problems.iter().map(problem).collect(),
    };
    let mut json = escaped(&serde_json::to_string_pretty(&answer)?);
    json.push('\n');
    Ok(json)
}

fn line(line: &SettingLine<String>) -> Line<'_> {
    Line {
        key: line.key,
        value_type: match line.value_type {
            SettingType::Integer { .. } => TypeName::Integer,
            SettingType::Text | SettingType::SecureLink | SettingType::OneOf(_) => TypeName::String,
            SettingType::Switch => TypeName::Boolean,
        },
        value: &line.value,
        default: &line.default,
        scope: line.scope,
        source: line.source.as_deref(),
        problem: line.problem,
    }
}

fn problem(problem: &SettingProblem<String>) -> Problem<'_> {
    Problem {
        key: problem.key.as_deref(),
        problem: problem.problem,
        text: &problem.text,
        source: &problem.source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::made_up;

    #[test]
    fn the_object_stays_as_it_is() {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!("mixed-json", face(&made_up::mixed("en")).unwrap());
        });
    }
}
