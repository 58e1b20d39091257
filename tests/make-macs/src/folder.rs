//! A folder in memory: the files of recordings, written where they changed and compared byte for byte.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

/// Files by their path in the folder, with `/` between names.
pub type Folder = BTreeMap<String, Vec<u8>>;

/// Makes `top` hold exactly the folder. What stands directly in it is written anew only where something differs.
///
/// # Errors
/// Whatever the disk refuses.
pub fn write(folder: &Folder, top: &Path) -> io::Result<()> {
    fs::create_dir_all(top)?;
    let (before, after) = (by_entry(&read(top)?), by_entry(folder));
    let entries: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for entry in entries.into_iter().filter(|entry| before.get(*entry) != after.get(*entry)) {
        if before.contains_key(entry) {
            remove(&top.join(entry))?;
        }
        for (path, bytes) in after.get(entry).into_iter().flatten() {
            let path = top.join(path);
            fs::create_dir_all(path.parent().unwrap_or(top))?;
            fs::write(path, bytes)?;
        }
    }
    Ok(())
}

/// Reads all files below `top`.
///
/// # Errors
/// Whatever the disk refuses.
pub fn read(top: &Path) -> io::Result<Folder> {
    let mut folder = Folder::new();
    collect(top, "", &mut folder)?;
    Ok(folder)
}

/// The files by the first name of their path.
fn by_entry(folder: &Folder) -> BTreeMap<String, Folder> {
    let mut entries = BTreeMap::<String, Folder>::new();
    for (path, bytes) in folder {
        let entry = path.split('/').next().unwrap_or(path);
        entries.entry(entry.into()).or_default().insert(path.clone(), bytes.clone());
    }
    entries
}

fn remove(path: &Path) -> io::Result<()> {
    if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}

fn collect(top: &Path, below: &str, folder: &mut Folder) -> io::Result<()> {
    for entry in fs::read_dir(top.join(below))? {
        let entry = entry?;
        let name = entry.file_name();
        let path = if below.is_empty() {
            name.to_string_lossy().into_owned()
        } else {
            format!("{below}/{}", name.to_string_lossy())
        };
        if entry.file_type()?.is_dir() {
            collect(top, &path, folder)?;
        } else {
            folder.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> Folder {
        files.iter().map(|(path, text)| (path.to_string(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_folder_is_exactly_what_was_written_last() {
        let top = tempfile::tempdir().unwrap();
        let steps: [&[(&str, &str)]; 4] = [
            &[("a/mac.toml", "1"), ("a/disk/b c/d", "2"), ("README.md", "3")],
            &[("a/mac.toml", "1"), ("README.md", "4")],
            &[("a", "a file now"), ("b/mac.toml", "5")],
            &[],
        ];
        for files in steps {
            write(&folder(files), top.path()).unwrap();
            assert_eq!(read(top.path()).unwrap(), folder(files));
        }
    }
}
