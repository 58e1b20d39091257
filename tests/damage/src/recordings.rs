//! The recordings of `tests/macs`, as files.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The files of a recording by their path in it.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The folder of the recordings.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../macs")
}

/// The names of all recordings, sorted.
///
/// # Errors
/// Whatever the disk refuses.
pub fn names() -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder())? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// The files of a recording.
///
/// # Errors
/// Whatever the disk refuses.
pub fn read(recording: &str) -> io::Result<Files> {
    let mut files = Files::new();
    collect(&folder().join(recording), "", &mut files)?;
    Ok(files)
}

/// What the files of all recordings hold whose path ends so; nothing where the disk refuses.
pub(crate) fn files(ending: &str) -> Vec<Vec<u8>> {
    let recordings = names().unwrap_or_default();
    let all = recordings.iter().filter_map(|name| read(name).ok()).flatten();
    all.filter(|(path, _)| format!("/{path}").ends_with(ending)).map(|(_, bytes)| bytes).collect()
}

fn collect(folder: &Path, below: &str, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}
