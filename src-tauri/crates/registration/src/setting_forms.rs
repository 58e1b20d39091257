//! What admins fill in is made from the table of settings: Jamf Pro's form, the profile manifest, and the table in
//! docs/configuration.md. The files are compared with what the table of now would write.

use std::fs;
use std::path::{Path, PathBuf};

mod documentation;
mod jamf_form;
mod manifest;

/// Set to any value, the tests write the files anew instead of comparing.
const WRITE: &str = "REJOIN_WRITE_FORMS";

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// Compares a file of the tree with what it should hold, or writes it.
fn compare(path: &str, made: &str) {
    let file = top().join(path);
    if std::env::var_os(WRITE).is_some() {
        return fs::write(file, made).unwrap();
    }
    let committed = fs::read_to_string(&file).unwrap();
    assert_eq!(made, committed, "{path}: write it anew: {WRITE}=1 cargo test -p rejoin-registration forms");
}
