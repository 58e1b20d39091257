//! The seal of a bundle: `_CodeSignature/CodeResources`, which has the hashes of all files but the program and Info.plist.
//!
//! It is a property list. `files` is what macOS before 10.9.5 read, with SHA-1; `files2` has SHA-256. `rules` and `rules2` say
//! which files had to be listed; they are the same in every bundle that codesign signs without further options.

use std::io::Cursor;

use plist::{Dictionary, Value};
use sha2::Digest;

use crate::Failed;
use crate::tree::Entry;

/// The rules for `files`, and those for `files2`: a pattern, and what it means for files whose paths match it; where several
/// match, the heaviest counts.
const RULES: &str = include_str!("../templates/rules.plist");

/// The seal of these files, whose paths are relative to `Contents`.
///
/// # Errors
/// Where the list cannot be written.
pub fn seal(files: &[Entry]) -> Result<Vec<u8>, Failed> {
    let mut seal = match Value::from_reader_xml(Cursor::new(RULES))? {
        Value::Dictionary(rules) => rules,
        _ => Dictionary::new(),
    };
    let (mut old, mut new) = (Dictionary::new(), Dictionary::new());
    for file in files.iter().filter(|file| is_sealed(file)) {
        let is_optional = file.path.contains(".lproj/");
        let sha1 = Value::Data(sha1::Sha1::digest(file.bytes()).to_vec());
        let sha256 = Value::Data(sha2::Sha256::digest(file.bytes()).to_vec());
        if file.path.starts_with("Resources/") {
            let value = if is_optional { optional("hash", sha1) } else { sha1 };
            old.insert(file.path.clone(), value);
        }
        let value = if is_optional { optional("hash2", sha256) } else { of("hash2", sha256) };
        new.insert(file.path.clone(), value);
    }
    seal.insert("files".to_owned(), Value::Dictionary(old));
    seal.insert("files2".to_owned(), Value::Dictionary(new));
    seal.sort_keys();
    let mut bytes = Vec::new();
    Value::Dictionary(seal).to_writer_xml(&mut bytes)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Whether `rules2` wants it listed: the program and Info.plist are covered by the signature itself.
fn is_sealed(file: &Entry) -> bool {
    let is_elsewhere = ["Info.plist", "PkgInfo"].contains(&file.path.as_str())
        || file.path.starts_with("MacOS/")
        || file.path.starts_with("_CodeSignature/");
    file.contents.is_some() && !is_elsewhere
}

fn of(key: &str, value: Value) -> Value {
    Value::Dictionary([(key.to_owned(), value)].into_iter().collect())
}

/// A user may delete a language.
fn optional(key: &str, value: Value) -> Value {
    let entries = [(key.to_owned(), value), ("optional".to_owned(), Value::Boolean(true))];
    Value::Dictionary(entries.into_iter().collect())
}
