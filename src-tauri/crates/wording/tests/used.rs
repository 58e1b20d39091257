//! No fixed words lie in the catalogues that no face ever shows.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use rejoin_registration::Message;

/// Everything in the Rust files below a folder, but for the list of messages itself.
fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text.push_str(&sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("message.rs")
        {
            text.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
    text
}

fn uses(sources: &str, name: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric());
    sources.match_indices(name).any(|(at, found)| ends(&sources[at + found.len()..]))
}

#[test]
fn every_label_is_shown() {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."));
    for message in Message::every() {
        let name = match message {
            Message::Label(label) => format!("Label::{label:?}"),
            Message::WrongUse(what, _) => format!("WrongUse::{what:?}"),
            Message::NoMac(why) => format!("NoMac::{why:?}"),
            _ => continue,
        };
        assert!(uses(&sources, &name), "nobody says {name}");
    }
}

#[test]
fn a_longer_name_is_another() {
    assert!(uses("Label::User)", "Label::User"));
    assert!(!uses("Label::UserName)", "Label::User"));
}
