//! Checks a recording's folders on opening, without reading its files.

use std::fs::{self, DirEntry, FileType};
use std::io;
use std::path::{Path, PathBuf};

use super::error::Defect;
use super::tree::{DISK, Found, OUTPUT, Stop, Tree};

/// Checks all below `disk/` and `output/`: regular files, folders, and links that stay inside. Either may be missing.
/// A folder that this machine does not let Rejoin into is unreadable on the recorded Mac, and no defect.
pub(super) fn check_folders(recording: &Path, tree: &Tree) -> Result<(), Defect> {
    for root in [DISK, OUTPUT] {
        match fs::symlink_metadata(recording.join(root)) {
            Ok(metadata) if metadata.is_dir() => check_below(recording, root, tree)?,
            Ok(_) => return Err(Defect::NotARealFolder { place: root.to_string() }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(source) => return Err(Defect::Io { place: root.to_string(), source }),
        }
    }
    Ok(())
}

/// Checks that a file which `mac.toml` names in `output/` is there.
pub(super) fn check_output(name: &str, tree: &Tree) -> Result<(), Defect> {
    let place = format!("{OUTPUT}/{name}");
    match tree.resolve_inside(&place).map(|place| place.found) {
        Ok(Found::File(_)) | Err(Stop::Shut(_) | Stop::Declared(_)) => Ok(()),
        Ok(Found::Folder(_)) => Err(Defect::NotAFile { place }),
        Ok(Found::Missing) => Err(Defect::NotThere { place }),
        Err(Stop::ClimbsOut) => Err(Defect::ClimbsOut { place }),
        Err(Stop::Circle) => Err(Defect::Circle { place }),
    }
}

fn check_below(recording: &Path, root: &str, tree: &Tree) -> Result<(), Defect> {
    let mut folders = vec![PathBuf::from(root)];
    while let Some(folder) = folders.pop() {
        let failed = |source| Defect::Io { place: folder.to_string_lossy().into_owned(), source };
        let entries = match fs::read_dir(recording.join(&folder)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => continue,
            Err(error) => return Err(failed(error)),
        };
        let mut entries = entries.collect::<io::Result<Vec<DirEntry>>>().map_err(failed)?;
        // Of several defects the same one is named, whatever the order on disk.
        entries.sort_by_key(DirEntry::file_name);
        for entry in entries {
            let place = folder.join(entry.file_name());
            if check_entry(&entry, &place, tree)?.is_dir() {
                folders.push(place);
            }
        }
    }
    Ok(())
}

fn check_entry(entry: &DirEntry, place: &Path, tree: &Tree) -> Result<FileType, Defect> {
    let named = || place.to_string_lossy().into_owned();
    let path = place.to_str().ok_or_else(|| Defect::Name { place: named() })?;
    let kind = entry.file_type().map_err(|source| Defect::Io { place: named(), source })?;
    if kind.is_symlink() && matches!(tree.follow(path), Err(Stop::ClimbsOut)) {
        return Err(Defect::ClimbsOut { place: named() });
    }
    if !kind.is_symlink() && !kind.is_dir() && !kind.is_file() {
        return Err(Defect::Special { place: named() });
    }
    Ok(kind)
}
