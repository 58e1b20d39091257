//! The page's types are made from ours: `ui/src/bindings` is compared with what the types of now would write.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ts_rs::{Config, TS};

use crate::{ContactWay, Explanation, Shown, ViewReport, ViewSaved};

/// Set to any value, the test writes `ui/src/bindings` anew instead of comparing.
const WRITE: &str = "REJOIN_WRITE_BINDINGS";

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .collect()
}

fn write(folder: &Path) {
    let config = Config::new().with_out_dir(folder);
    Shown::export_all(&config).unwrap();
    Explanation::<String>::export_all(&config).unwrap();
    ViewReport::<String>::export_all(&config).unwrap();
    ViewSaved::<String>::export_all(&config).unwrap();
    ContactWay::export_all(&config).unwrap();
}

#[test]
fn the_pages_types_are_ours() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/bindings");
    if std::env::var_os(WRITE).is_some() {
        fs::remove_dir_all(&committed).unwrap_or_default();
        return write(&committed);
    }
    let made = tempfile::tempdir().unwrap();
    write(made.path());
    let made = files(made.path());
    assert!(["Shown.ts", "View.ts", "Explanation.ts"].iter().all(|file| made.contains_key(*file)));
    assert_eq!(made, files(&committed), "write them anew: {WRITE}=1 cargo test -p rejoin-registration");
}
