//! Files that are written whole or not at all: whoever reads one, and whoever comes after a crash, finds the old one or
//! the new one. One exception has its reason, [`write_chosen_file`] where its folder for what passes cannot be used.

use std::env;
use std::fs::{self, DirEntry, File, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::time::{Duration, SystemTime};

use tempfile::{Builder, NamedTempFile};

/// What the names begin with under which files are written before they take their own.
const UNFINISHED: &str = ".rejoin-unfinished-";

/// A thousand times what a file takes to be written: after that, its writer was killed.
const WRITTEN_AFTER: Duration = Duration::from_secs(60 * 60);

/// Writes a file in place of the one that may stand there. Only the user may read it.
///
/// # Errors
///
/// What the system says. Then the old one stands.
pub(crate) fn replace(file: &Path, contents: &[u8]) -> io::Result<()> {
    let folder = folder_of(file);
    unfinished(folder, contents)?.persist(file)?;
    settle(folder);
    Ok(())
}

/// Writes a new file. Only the user may read it.
///
/// # Errors
///
/// What the system says; [`io::ErrorKind::AlreadyExists`] where something stands there.
pub fn write_new_file(file: &Path, contents: &[u8]) -> io::Result<()> {
    let folder = folder_of(file);
    // Asked first, since what cannot be made in it is told under a name that nobody chose.
    folder.metadata()?;
    unfinished(folder, contents)?.persist_noclobber(file)?;
    settle(folder);
    Ok(())
}

/// Writes a file in place of the one that may stand there, which the user has chosen in macOS's own panel: that opens
/// this one path to Rejoin, and none beside it, where macOS might ask. So it is made whole in the folder for what passes,
/// and takes its place in one step. Where that is refused, or on another volume, it is written in place, and a kill leaves
/// half of it. Only the user may read it, as with [`write_new_file`]: whom it is for, they send it.
///
/// # Errors
///
/// What the system says. Then there is no file, or the old one stands.
pub fn write_chosen_file(file: &Path, contents: &[u8]) -> io::Result<()> {
    write_by_way_of(&env::temp_dir(), file, contents)
}

fn write_by_way_of(folder: &Path, file: &Path, contents: &[u8]) -> io::Result<()> {
    let replaced = unfinished(folder, contents).and_then(|whole| Ok(whole.persist(file)?));
    replaced.map(drop).or_else(|_| write_in_place(file, contents))
}

/// Half a file is none.
fn write_in_place(file: &Path, contents: &[u8]) -> io::Result<()> {
    let mut opened = File::options().write(true).create(true).truncate(true).mode(0o600).open(file)?;
    // Where the volume knows of no such thing, nobody is kept out anyway.
    let _ = opened.set_permissions(Permissions::from_mode(0o600));
    let written = opened.write_all(contents).and_then(|()| opened.sync_all());
    written.inspect_err(|_| drop(fs::remove_file(file)))
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The contents on the disk, without their name. They go with the value.
fn unfinished(folder: &Path, contents: &[u8]) -> io::Result<NamedTempFile> {
    remove_unfinished(folder);
    let mut file = Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
    file.write_all(contents)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Not every system writes a folder down when asked to; the file is whole all the same.
fn settle(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

/// Takes away what writers left that were killed. What stays does no harm.
fn remove_unfinished(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let named = |entry: &DirEntry| entry.file_name().to_string_lossy().starts_with(UNFINISHED);
    for entry in entries.filter_map(Result::ok).filter(named) {
        if is_given_up(&entry).unwrap_or(false) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The clock may have been set back meanwhile.
fn is_given_up(entry: &DirEntry) -> io::Result<bool> {
    let metadata = entry.metadata()?;
    let written_at = metadata.modified()?;
    let age = SystemTime::now().duration_since(written_at).unwrap_or_else(|error| error.duration());
    Ok(metadata.is_file() && age > WRITTEN_AFTER)
}

#[cfg(test)]
mod killed;

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{MetadataExt, symlink};

    use super::*;
    use crate::made_up;

    #[test]
    fn a_chosen_file_is_replaced_whole_or_where_that_is_refused_in_place() {
        let (folder, passing) = (made_up::folder(), made_up::folder());
        let file = folder.path().join("mine.zip");
        let ways = [passing.path().to_owned(), passing.path().join("none")];
        for (way, is_in_place) in ways.iter().zip([false, true]) {
            fs::write(&file, "a longer one").unwrap();
            let was = fs::metadata(&file).unwrap().ino();
            write_by_way_of(way, &file, b"new").unwrap();
            assert_eq!(fs::read(&file).unwrap(), b"new", "{way:?}");
            assert_eq!(fs::metadata(&file).unwrap().ino() == was, is_in_place, "{way:?}");
            fs::remove_file(&file).unwrap();
            write_by_way_of(way, &file, b"new").unwrap();
            assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600, "{way:?}");
            assert!(write_by_way_of(way, folder.path(), b"").is_err());
        }
        assert_eq!(fs::read_dir(passing.path()).unwrap().count(), 0, "nothing is left there");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn of_a_full_disk_nothing_is_left() {
        let full = Path::new("/dev/full");
        if full.exists() {
            let folder = made_up::folder();
            let file = folder.path().join("mine.zip");
            symlink(full, &file).unwrap();
            let refused = write_by_way_of(&folder.path().join("none"), &file, b"zip").unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::StorageFull);
            assert!(file.symlink_metadata().is_err() && full.exists());
        }
    }

    #[test]
    fn a_new_file_is_never_written_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let [file, link] = ["report.zip", "link.zip"].map(|name| folder.path().join(name));
        write_new_file(&file, b"first").unwrap();
        symlink("elsewhere", &link).unwrap();
        for taken in [&file, &link] {
            let refused = write_new_file(taken, b"second").unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        }
        assert_eq!(fs::read(&file).unwrap(), b"first");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is left behind");
        let nowhere = write_new_file(&folder.path().join("none/report.zip"), b"").unwrap_err();
        assert_eq!(nowhere.kind(), io::ErrorKind::NotFound);
        assert!(!nowhere.to_string().contains(UNFINISHED), "{nowhere}");
    }
}
