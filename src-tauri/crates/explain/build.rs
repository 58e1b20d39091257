//! Lists the phrases of `assets/locales`, so that adding a language is adding a folder.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let locales =
        Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../../assets/locales").canonicalize()?;
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut list = String::from("&[\n");
    for folder in folders(&locales)? {
        let phrases = folder.join("phrases.toml");
        if phrases.is_file() {
            let language = folder.file_name().unwrap_or_default().to_string_lossy();
            writeln!(list, "    ({language:?}, include_str!({:?})),", phrases.display().to_string())?;
        }
    }
    list.push_str("]\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("phrases.rs"), list)?;
    Ok(())
}

/// The folders in a folder, sorted: the same tree makes the same program.
fn folders(folder: &Path) -> Result<Vec<PathBuf>, std::io::Error> {
    let mut folders =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();
    Ok(folders)
}
