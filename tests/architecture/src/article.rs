//! Everything that the troubleshooting article says lives somewhere in Rejoin: docs/article-map.toml, place by place.

use std::fs;

use rejoin_explain::Phrases;
use rejoin_registration::Cause;
use serde::Deserialize;

use crate::tree::top;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Map {
    statement: Vec<Statement>,
}

/// A statement of the article, and where it lives.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statement {
    article: String,
    cause: Option<Cause>,
    #[serde(default)]
    says: Vec<String>,
    #[serde(default)]
    file: Vec<String>,
    #[serde(default)]
    phrase: Vec<String>,
}

fn map() -> Map {
    toml::from_str(&fs::read_to_string(top().join("docs/article-map.toml")).unwrap()).unwrap()
}

/// A place, and what stands there.
fn parts(place: &str) -> (&str, &str) {
    place.split_once(": ").unwrap()
}

/// The English text of a message, an attribute after a dot: its lines in the catalogue.
fn message(catalogue: &str, id: &str) -> String {
    let (id, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
    let begins = format!("{id} =");
    let lines = catalogue.lines().skip_while(|line| !line.starts_with(&begins));
    let mut text: Vec<&str> = Vec::new();
    for (number, line) in lines.enumerate() {
        if number > 0 && !line.starts_with([' ', '}']) {
            break;
        }
        text.push(line);
    }
    let Some(attribute) = attribute else { return text.join("\n") };
    let begins = format!("    .{attribute} =");
    let lines = text.into_iter().skip_while(|line| !line.starts_with(&begins));
    let mut text = Vec::new();
    for (number, line) in lines.enumerate() {
        if number > 0 && line.starts_with("    .") {
            break;
        }
        text.push(line);
    }
    text.join("\n")
}

/// The text without its line breaks.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn english() -> String {
    let mut catalogue = String::new();
    for entry in fs::read_dir(top().join("assets/locales/en")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            catalogue.push_str(&fs::read_to_string(path).unwrap());
            catalogue.push('\n');
        }
    }
    catalogue
}

#[test]
fn every_statement_of_the_article_has_a_place() {
    let statements = map().statement;
    assert!(statements.len() > 50);
    for statement in statements {
        let places = statement.says.len() + statement.file.len() + statement.phrase.len();
        assert!(places > 0, "{}", statement.article);
    }
}

#[test]
fn what_a_message_or_a_file_is_said_to_hold_stands_there() {
    let english = english();
    for statement in map().statement {
        for (id, words) in statement.says.iter().map(|place| parts(place)) {
            let text = message(&english, id);
            assert!(!text.is_empty(), "{}: no message {id}", statement.article);
            assert!(text.contains(words), "{}: {id} is {text:?}", statement.article);
        }
        for (path, words) in statement.file.iter().map(|place| parts(place)) {
            let text = fs::read_to_string(top().join(path)).unwrap();
            assert!(in_one_line(&text).contains(words), "{}: {path} has no {words:?}", statement.article);
        }
    }
}

#[test]
fn what_the_article_quotes_is_understood() {
    let phrases = Phrases::built_in();
    for statement in map().statement {
        for (cause, text) in statement.phrase.iter().map(|place| parts(place)) {
            let found = phrases.explain(text);
            assert_eq!(found.first().map(|found| found.cause.id()), Some(cause), "{}", statement.article);
        }
    }
}

#[test]
fn every_cause_of_the_article_is_in_the_map() {
    let known: Vec<Cause> = map().statement.iter().filter_map(|statement| statement.cause).collect();
    let of_the_article = [
        "jamf_check_in_overdue",
        "sign_in_needed",
        "prompts_ahead",
        "jamf_app_permissions",
        "connector_consent",
        "license_missing",
        "opened_by_hand",
        "registered_without_jamf",
        "integration_off",
        "registered_more_than_once",
        "jamfaad_needs_key",
        "compliant_only_in_intune",
        "duplicate_records",
        "policy_targets_devices",
        "graph_token_refused",
        "hosts_unreachable",
        "not_registered",
    ];
    for id in of_the_article {
        assert!(known.iter().any(|cause| cause.id() == id), "{id}");
    }
}
