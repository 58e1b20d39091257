//! Writes the recordings of `tests/macs`: each Mac is described as a small difference from a healthy one, and written
//! in the real formats of its files. The same program always writes the same bytes.

pub mod acts;
pub mod apps;
pub mod base;
pub mod cases;
pub mod clock;
pub mod expected;
pub mod folder;
pub mod jamf_log;
pub mod keychains;
pub mod mac;
pub mod mac_toml;
pub mod platform_sso;
pub mod plists;
pub mod portal_log;
pub mod readme;

use folder::Folder;
use serde_json::{Map, Value, json};

/// All of `tests/macs`: the recordings, what must be said of each, and the table.
pub fn everything() -> Folder {
    let chapters = cases::chapters();
    let mut all = Folder::new();
    let mut expected = Map::new();
    for case in chapters.iter().flat_map(|chapter| &chapter.cases) {
        for (path, bytes) in case.folder() {
            all.insert(format!("{}/{path}", case.name), bytes);
        }
        expected.insert(case.name.into(), json!({ "why": case.why, "expect": case.expected.json() }));
    }
    let mut expected = Value::from(expected);
    expected.sort_all_objects();
    all.insert("expected.json".into(), format!("{expected:#}\n").into_bytes());
    all.insert("README.md".into(), readme::readme(&chapters).into_bytes());
    all
}
