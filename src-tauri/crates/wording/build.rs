//! Lists the languages of `assets/locales`, so that adding one is adding a folder.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let locales =
        Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../../assets/locales").canonicalize()?;
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut list = String::from("&[\n");
    for folder in entries(&locales)?.iter().filter(|entry| entry.is_dir()) {
        let mut files = entries(folder)?;
        files.retain(|file| file.extension().is_some_and(|extension| extension == "ftl"));
        // A language may have phrases before it has sentences (crates/explain).
        if files.is_empty() {
            continue;
        }
        writeln!(list, "    ({:?}, &[", name(folder))?;
        for file in files {
            writeln!(list, "        include_str!({:?}),", file.display().to_string())?;
        }
        list.push_str("    ]),\n");
    }
    list.push_str("]\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("locales.rs"), list)?;
    Ok(())
}

/// What a folder holds, sorted: the same tree makes the same program.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, std::io::Error> {
    let mut entries =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    entries.sort();
    Ok(entries)
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
