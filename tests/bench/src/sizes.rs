//! How large Rejoin is, beside the bare tray app of the same release profile.

use std::fs;
use std::io;
use std::path::Path;

use crate::race;

/// What is measured, and where it stands below the target folder: Rejoin's, then the bare tray app's.
const SIZES: [(&str, &str, &str); 5] = [
    ("program, this system", "release/rejoin", "release/examples/bare-tray"),
    (
        "program, Apple silicon",
        "macos/aarch64-apple-darwin/release/rejoin",
        "macos/aarch64-apple-darwin/release/examples/bare-tray",
    ),
    (
        "program, Intel Mac",
        "macos/x86_64-apple-darwin/release/rejoin",
        "macos/x86_64-apple-darwin/release/examples/bare-tray",
    ),
    ("app", "pkg/Rejoin.app", "bare/Bare.app"),
    ("package", concat!("pkg/Rejoin-", env!("CARGO_PKG_VERSION"), ".pkg"), "bare/Bare.pkg"),
];

/// Prints the table; the rounds do not matter.
pub(crate) fn compare(_rounds: usize) -> io::Result<()> {
    println!("\nSIZE, beside a bare tray app of Tauri; what was built last counts");
    println!("Target: at most 1.3 times the bare one's.");
    println!("  {:<24} {:>12} {:>12} {:>6}", "", "rejoin", "bare tray", "ratio");
    let target = race::folder()?.join("..");
    let mut left_out = Vec::new();
    for (name, rejoin, bare) in SIZES {
        match (size(&target.join(rejoin))?, size(&target.join(bare))?) {
            (Some(rejoin), Some(bare)) => {
                println!("  {name:<24} {rejoin:>12} {bare:>12} {:>6.2}", rejoin as f64 / bare as f64);
            }
            _ => left_out.push(name),
        }
    }
    if !left_out.is_empty() {
        println!("  left out: {}; tests/bench/bare-package makes what is for a Mac", left_out.join("; "));
    }
    Ok(())
}

/// The bytes of a file or of all files below a folder; `None` where it is not there.
fn size(path: &Path) -> io::Result<Option<u64>> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => {
            let mut bytes = 0;
            for entry in fs::read_dir(path)? {
                bytes += size(&entry?.path())?.unwrap_or_default();
            }
            Ok(Some(bytes))
        }
        Ok(metadata) => Ok(Some(metadata.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
