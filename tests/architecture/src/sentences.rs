//! What a user reads stands in the catalogues, not in code.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use crate::tree::{rust_files, top, without_tests};

/// A string literal that reads like a sentence: several words, a capital first, a full stop last.
fn sentences(text: &str) -> Vec<String> {
    let code = without_tests(text);
    let lines = code.lines().filter(|line| {
        let line = line.trim();
        !line.starts_with("//") && !line.starts_with("#[")
    });
    let literals = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
    literals.filter(|literal| is_sentence(literal)).map(String::from).collect()
}

fn is_sentence(literal: &str) -> bool {
    literal.split(' ').count() > 2
        && literal.chars().next().is_some_and(char::is_uppercase)
        && literal.ends_with(['.', '!', '?'])
}

/// Whether a file is a module that is built for tests only, as the file around it says.
fn is_for_tests(path: &Path) -> bool {
    let name = path.file_stem().and_then(OsStr::to_str).unwrap();
    let around = fs::read_to_string(path.parent().unwrap().with_extension("rs")).unwrap_or_default();
    let before = around.split_once(&format!("\nmod {name};")).and_then(|(before, _)| before.lines().last());
    before.is_some_and(|line| line.starts_with("#[cfg(test") || line.starts_with("#[cfg(all(test,"))
}

#[test]
fn no_face_speaks_in_code() {
    for (path, text) in rust_files("src-tauri/src").into_iter().filter(|(path, _)| !is_for_tests(path)) {
        assert_eq!(sentences(&text), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn the_check_hears_a_sentence() {
    assert_eq!(sentences("let x = \"This Mac is fine.\";"), ["This Mac is fine."]);
    let after_tests = "#[cfg(test)]\nmod clock;\nlet x = \"This Mac is fine.\";";
    assert_eq!(sentences(after_tests), ["This Mac is fine."]);
    assert_eq!(sentences("/// \"This Mac is fine.\"\nlet x = \"a.b\";"), Vec::<String>::new());
}

#[test]
fn the_page_holds_no_language() {
    let folder = top().join("ui/src");
    let mut pages = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "tsx") {
            continue;
        }
        pages += 1;
        let text = fs::read_to_string(&path).unwrap();
        let spoken: Vec<&str> = text
            .split('>')
            .skip(1)
            .filter_map(|part| part.split('<').next())
            .filter(|words| is_sentence(words.trim()))
            .collect();
        assert_eq!(spoken, Vec::<&str>::new(), "{}", path.display());
    }
    assert!(pages > 0);
}
