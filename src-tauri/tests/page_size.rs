//! The page stays small: everything that the window loads, before compression.

use std::fs;
use std::path::Path;

/// In bytes.
const MOST: u64 = 100 * 1024;

#[test]
fn the_page_weighs_at_most_100_kilobytes() {
    // Built by build.rs of this package.
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist");
    let sizes: Vec<(String, u64)> = fs::read_dir(page)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.metadata().unwrap().len()))
        .collect();
    let whole: u64 = sizes.iter().map(|(_, size)| size).sum();
    assert!(sizes.iter().any(|(name, _)| name == "main.js"));
    assert!(whole <= MOST, "{whole} bytes: {sizes:?}");
}
