//! What people type, paste or read off a screen, in every language, and the causes it must point to, the best first.

use std::fs;
use std::path::Path;

use rejoin_registration::Cause;
use serde::Deserialize;

use crate::Phrases;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    group: Vec<Group>,
}

/// Texts that point to the same causes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    /// Written before the phrases, and never tuned for.
    #[serde(default)]
    held_out: bool,
    /// The causes that may come first.
    first: Vec<Cause>,
    /// Causes that must be among the others.
    #[serde(default)]
    also: Vec<Cause>,
    texts: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {
    texts: Vec<String>,
}

const LANGUAGES: [&str; 6] = ["en", "fr", "ja", "ko", "pt", "zh-Hant"];

/// How many texts a language has at least, and how many of them are held out.
const TEXTS: usize = 30;
const HELD_OUT: usize = 10;

fn read<T: for<'a> Deserialize<'a>>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/texts").join(format!("{name}.toml"));
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn causes(phrases: &Phrases, text: &str) -> Vec<Cause> {
    phrases.explain(text).into_iter().map(|found| found.cause).collect()
}

/// The texts of a group that are misunderstood, with what they were taken for.
fn misunderstood(phrases: &Phrases, group: &Group) -> Vec<String> {
    let fits = |found: &[Cause]| {
        found.first().is_some_and(|first| group.first.contains(first))
            && group.also.iter().all(|cause| found.contains(cause))
    };
    let texts = group.texts.iter().map(|text| (text, causes(phrases, text)));
    texts.filter(|(_, found)| !fits(found)).map(|(text, found)| format!("{text:?}: {found:?}")).collect()
}

#[test]
fn what_people_say_points_to_its_cause() {
    let phrases = Phrases::built_in();
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let table: Table = read(language);
        let count = |held_out: bool| -> usize {
            let groups = table.group.iter().filter(|group| group.held_out == held_out);
            groups.map(|group| group.texts.len()).sum()
        };
        assert!(count(false) + count(true) >= TEXTS && count(true) >= HELD_OUT, "{language}");
        for group in table.group.iter().filter(|group| !group.held_out) {
            wrong.extend(misunderstood(&phrases, group));
        }
    }
    assert!(wrong.is_empty(), "{} misunderstood:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_was_held_out_is_understood_as_well() {
    let phrases = Phrases::built_in();
    let (mut texts, mut wrong) = (0, Vec::new());
    for language in LANGUAGES {
        let table: Table = read(language);
        for group in table.group.iter().filter(|group| group.held_out) {
            texts += group.texts.len();
            wrong.extend(misunderstood(&phrases, group));
        }
    }
    assert!(wrong.is_empty(), "{} of {texts} misunderstood:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_something_else_points_nowhere() {
    let phrases = Phrases::built_in();
    let nothing: Nothing = read("nothing");
    assert!(nothing.texts.len() >= 60);
    let wrong: Vec<String> = nothing
        .texts
        .iter()
        .map(|text| (text, causes(&phrases, text)))
        .filter(|(_, found)| !found.is_empty())
        .map(|(text, found)| format!("{text:?}: {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{} understood as something:\n{}", wrong.len(), wrong.join("\n"));
}
