//! The documents say what the tree has: every cause, every value, every file they name.

use std::fs;
use std::path::Path;

use rejoin_registration::Cause;

use crate::pretend_mac::{script, top};

/// Every document, by its path in the tree and its text.
fn documents() -> Vec<(String, String)> {
    let listed = fs::read_dir(top().join("docs")).unwrap().map(|entry| entry.unwrap().file_name());
    let names = listed.map(|name| format!("docs/{}", name.to_str().unwrap()));
    let at_the_top = ["README.md", "CONTRIBUTING.md", "SECURITY.md"].map(String::from);
    let names = names.filter(|name| name.ends_with(".md")).chain(at_the_top);
    names.map(|name| (name.clone(), fs::read_to_string(top().join(name)).unwrap())).collect()
}

fn document(name: &str) -> String {
    fs::read_to_string(top().join("docs").join(format!("{name}.md"))).unwrap()
}

/// The targets of a document's links that lead to files.
fn links(text: &str) -> Vec<String> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let files = targets.map(|(target, _)| target.split('#').next().unwrap_or_default().to_owned());
    files.filter(|target| !target.is_empty() && !target.contains("://")).collect()
}

/// Words between backticks.
fn code(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut links_seen = 0;
    for (name, text) in documents() {
        for link in links(&text) {
            links_seen += 1;
            assert!(top().join(&name).with_file_name(&link).exists(), "{name}: {link}");
        }
    }
    assert!(links_seen > 40);
}

#[test]
fn every_document_is_found_from_the_readme() {
    let text = fs::read_to_string(top().join("README.md")).unwrap();
    let linked = links(&text);
    for (name, _) in documents().into_iter().filter(|(name, _)| name != "README.md") {
        assert!(linked.contains(&name), "{name}");
    }
}

#[test]
fn every_file_of_the_tree_that_is_named_is_there() {
    let mut named = 0;
    for (name, text) in documents() {
        let files = code(&text).into_iter().filter(|word| {
            ["tests/", "src-tauri/", "bundle/", "docs/"].iter().any(|folder| word.starts_with(folder))
        });
        for file in files {
            named += 1;
            assert!(Path::new(&top()).join(file).exists(), "{name}: {file}");
        }
    }
    assert!(named > 30);
}

#[test]
fn troubleshooting_leads_to_every_cause_and_to_no_other() {
    let text = document("troubleshooting");
    let (_, table) = text.split_once("## What people see, and the cause behind it").unwrap();
    let mut named: Vec<&str> = table
        .lines()
        .filter_map(|line| line.split(" | ").nth(1)?.strip_prefix('`')?.strip_suffix('`'))
        .collect();
    named.sort_unstable();
    let mut causes: Vec<&str> = Cause::ALL.iter().map(|cause| cause.id()).collect();
    causes.sort_unstable();
    assert_eq!(named, causes);
}

#[test]
fn options_and_values_are_those_of_the_scripts() {
    let (text, clean_up, uninstall) = (document("jamf"), script("clean-up.sh"), script("uninstall.sh"));
    for option in ["--remove", "--uninstall-company-portal"] {
        assert!(
            text.contains(&format!("| `{option}` |")) && clean_up.contains(&format!("        {option}) "))
        );
    }
    let option = "--keep-moved-files";
    assert!(text.contains(&format!("`{option}`")) && uninstall.contains(&format!("        {option}) ")));
    let attribute = script("extension-attribute.sh");
    for value in ["registered", "action_needed", "it_needed", "in_progress", "unknown", "not_running"] {
        assert!(text.contains(&format!("| `{value}")) && attribute.contains(value), "{value}");
    }
}
