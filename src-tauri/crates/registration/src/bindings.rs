//! The page's types are made from ours: `ui/src/bindings` is compared with what the types of now would write.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ts_rs::{Config, TS};

use crate::Shown;

/// Set to any value, the test writes `ui/src/bindings` anew instead of comparing.
const WRITE: &str = "REJOIN_WRITE_BINDINGS";

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .collect()
}

#[test]
fn the_pages_types_are_ours() {
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/bindings");
    if std::env::var_os(WRITE).is_some() {
        fs::remove_dir_all(&committed).unwrap_or_default();
        return Shown::export_all(&Config::new().with_out_dir(&committed)).unwrap();
    }
    let made = tempfile::tempdir().unwrap();
    Shown::export_all(&Config::new().with_out_dir(made.path())).unwrap();
    let made = files(made.path());
    assert!(made.contains_key("Shown.ts") && made.contains_key("View.ts"));
    assert_eq!(made, files(&committed), "write them anew: {WRITE}=1 cargo test -p rejoin-registration");
}
