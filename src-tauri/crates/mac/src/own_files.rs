//! Rejoin's own files: what it remembers from one start to the next. They stand below the user's home and hold nothing
//! that another program acts on. On a recording they are kept in memory, so that the recording stays as it is.

use std::collections::BTreeMap;
use std::fs::DirBuilder;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rejoin_registration::Spoken;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{Mac, whole_file};

/// Where they stand below the home.
pub(crate) const FOLDER: &str = "Library/Application Support/org.rejoin.menubar";

/// More than Rejoin ever writes into one.
const LIMIT: u64 = 64 * 1024;

/// One of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OwnFile {
    /// The guide that was started last.
    Guide,
    /// What the coach has spoken of.
    Spoken,
    /// What the user has chosen for themselves.
    Choices,
    /// What Jamf's inventory reads (contracts.md 4).
    Status,
}

impl OwnFile {
    fn name(self) -> &'static str {
        match self {
            OwnFile::Guide => "guide.json",
            OwnFile::Spoken => "spoken.json",
            OwnFile::Choices => "choices.json",
            OwnFile::Status => "status.json",
        }
    }

    /// Where it stands on the Mac of a user with this home folder.
    pub fn path(self, home: &str) -> String {
        format!("{}/{FOLDER}/{}", home.trim_end_matches('/'), self.name())
    }
}

/// An own file was not written.
#[derive(Debug, Error)]
#[error("failed to write {}", path.display())]
pub struct NotKept {
    path: PathBuf,
    #[source]
    source: io::Error,
}

/// The own files of one user.
#[derive(Debug)]
pub struct OwnFiles(Kept);

#[derive(Debug)]
enum Kept {
    /// Below this home.
    OnDisk(PathBuf),
    /// What is written here hides what the recording holds; `None`: it was removed.
    InMemory(Mutex<BTreeMap<OwnFile, Option<Vec<u8>>>>),
}

impl OwnFiles {
    /// Those on the disk of this Mac, below the user's home.
    pub fn below(home: &str) -> Self {
        OwnFiles(Kept::OnDisk(home.into()))
    }

    /// Those on a recording: they are gone with the value.
    pub fn in_memory() -> Self {
        OwnFiles(Kept::InMemory(Mutex::default()))
    }

    /// Writes a file whole; `None` removes it. Whoever reads it meanwhile finds the old one or the new one.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn keep(&self, file: OwnFile, contents: Option<&[u8]>) -> Result<(), NotKept> {
        match &self.0 {
            Kept::InMemory(files) => {
                lock(files).insert(file, contents.map(Vec::from));
                Ok(())
            }
            Kept::OnDisk(home) => {
                let folder = home.join(FOLDER);
                let path = folder.join(file.name());
                let kept = match contents {
                    Some(contents) => write(&folder, &path, contents),
                    None => remove(&path),
                };
                kept.map_err(|source| NotKept { path, source })
            }
        }
    }

    /// What a path holds that was written to in memory; `Some(None)`: it was removed.
    pub(crate) fn in_place_of(&self, path: &str, home: &str) -> Option<Option<Vec<u8>>> {
        let Kept::InMemory(files) = &self.0 else { return None };
        lock(files).iter().find(|(file, _)| file.path(home) == path).map(|(_, contents)| contents.clone())
    }
}

/// What the coach has spoken of. A file that cannot be understood tells nothing: then it speaks once more.
pub fn spoken(mac: &dyn Mac) -> Vec<Spoken> {
    let read = mac.read(&OwnFile::Spoken.path(&mac.user().home), LIMIT);
    read.ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// What the user has chosen for themselves: nothing that acts (contracts.md 3).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// A language, as a BCP 47 tag.
    pub language: Option<String>,
}

/// What the user has chosen. A file that cannot be understood chooses nothing.
pub fn choices(mac: &dyn Mac) -> Choices {
    let read = mac.read(&OwnFile::Choices.path(&mac.user().home), LIMIT);
    read.ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

fn lock<T>(files: &Mutex<T>) -> MutexGuard<'_, T> {
    files.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Only the user may enter the folder, and read what is written.
fn write(folder: &Path, path: &Path, contents: &[u8]) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    whole_file::replace(path, contents)
}

fn remove(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::probes::made_up::MadeUpMac;

    #[test]
    fn a_choice_is_read_and_what_is_no_choice_chooses_nothing() {
        let path = OwnFile::Choices.path("/Users/ana");
        for (file, language) in [
            (Some(r#"{"language":"fr"}"#), Some("fr")),
            (Some(r#"{"language":null}"#), None),
            (Some(r#"{"language":7}"#), None),
            (Some("fr"), None),
            (None, None),
        ] {
            let mac = MadeUpMac::empty();
            let mac = match file {
                Some(file) => mac.file(&path, file.as_bytes()),
                None => mac,
            };
            assert_eq!(choices(&mac).language.as_deref(), language, "{file:?}");
        }
    }

    #[test]
    fn a_file_is_there_whole_or_not_at_all() {
        let home = tempfile::tempdir().unwrap();
        let files = OwnFiles::below(home.path().to_str().unwrap());
        let path = PathBuf::from(OwnFile::Guide.path(home.path().to_str().unwrap()));
        for contents in [None, Some("first"), Some("second"), None, Some("third")] {
            files.keep(OwnFile::Guide, contents.map(str::as_bytes)).unwrap();
            assert_eq!(fs::read_to_string(&path).ok().as_deref(), contents);
        }
        let folder = path.parent().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(folder), mode(&path)), (0o700, 0o600));
        assert_eq!(fs::read_dir(folder).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn where_nothing_can_be_written_it_is_said() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("Library"), "no folder").unwrap();
        let files = OwnFiles::below(home.path().to_str().unwrap());
        let error = files.keep(OwnFile::Spoken, Some(b"x")).unwrap_err();
        assert!(error.to_string().ends_with("org.rejoin.menubar/spoken.json"), "{error}");
    }

    #[test]
    fn in_memory_a_file_hides_what_the_recording_holds() {
        let files = OwnFiles::in_memory();
        let path = OwnFile::Guide.path("/Users/ana");
        assert_eq!(files.in_place_of(&path, "/Users/ana"), None);
        files.keep(OwnFile::Guide, Some(b"x")).unwrap();
        assert_eq!(files.in_place_of(&path, "/Users/ana"), Some(Some(b"x".into())));
        assert_eq!(files.in_place_of("/Users/bob/x", "/Users/ana"), None);
        files.keep(OwnFile::Guide, None).unwrap();
        assert_eq!(files.in_place_of(&path, "/Users/ana"), Some(None));
    }

    #[test]
    fn what_the_coach_spoke_of_is_read_back() {
        let spoken_of = Spoken { app: "com.microsoft.teams2".into(), device_id: "25ef".into() };
        let written = serde_json::to_vec(&[&spoken_of]).unwrap();
        let path = OwnFile::Spoken.path("/Users/ana");
        let cases: [(&[u8], &[Spoken]); 3] =
            [(&written, std::slice::from_ref(&spoken_of)), (&written[..9], &[]), (b"{}", &[])];
        for (bytes, expected) in cases {
            assert_eq!(spoken(&MadeUpMac::empty().file(&path, bytes)), expected);
        }
        assert_eq!(spoken(&MadeUpMac::empty()), []);
    }
}
