//! Files of the machine that Rejoin runs on, read so that nothing waits: regular files only, within limits.

use std::fs::{self, OpenOptions};
use std::io::{self, Read};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use nix::libc;
use rejoin_registration::{FileKind, Reason};

/// The most names of one folder; with more the folder is [`Reason::TooLarge`].
const MOST_NAMES: usize = 100_000;

/// Why a file or folder gave nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    /// It is certainly not there.
    Absent,
    /// It is there, or may be.
    Unreadable(Reason),
}

impl Failure {
    /// What an error means that came up while a path was looked up.
    pub(crate) fn finding(error: &io::Error) -> Self {
        match error.kind() {
            // A name with a zero byte or of too many bytes names nothing on any disk.
            io::ErrorKind::NotFound
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::InvalidInput
            | io::ErrorKind::InvalidFilename => Failure::Absent,
            _ => Failure::reading(error),
        }
    }

    /// What an error means that came up after the path had been found.
    fn reading(error: &io::Error) -> Self {
        Failure::Unreadable(match error.kind() {
            io::ErrorKind::PermissionDenied => Reason::PermissionDenied,
            io::ErrorKind::TimedOut => Reason::Timeout,
            _ => Reason::Damaged,
        })
    }
}

/// Opens a regular file. Anything else at that path is [`Reason::Damaged`]; a named pipe without a writer does not
/// make it wait.
pub(crate) fn open(path: &Path) -> Result<fs::File, Failure> {
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(libc::O_NONBLOCK | libc::O_NOCTTY)
        .open(path)
        .map_err(|error| Failure::finding(&error))?;
    let metadata = file.metadata().map_err(|error| Failure::reading(&error))?;
    if metadata.is_file() { Ok(file) } else { Err(Failure::Unreadable(Reason::Damaged)) }
}

/// A whole file of at most `limit` bytes; a larger one is [`Reason::TooLarge`].
pub(crate) fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Failure> {
    let file = open(path)?;
    let mut bytes = Vec::new();
    let read = file.take(limit.saturating_add(1)).read_to_end(&mut bytes);
    match read {
        Ok(length) if length as u64 > limit => Err(Failure::Unreadable(Reason::TooLarge)),
        Ok(_) => Ok(bytes),
        Err(error) => Err(Failure::reading(&error)),
    }
}

/// What stands at a path, by the type that the system gives it.
pub(crate) fn kind(file_type: fs::FileType) -> FileKind {
    if file_type.is_symlink() {
        FileKind::Link
    } else if file_type.is_dir() {
        FileKind::Folder
    } else if file_type.is_file() {
        FileKind::File
    } else {
        FileKind::Other
    }
}

/// The names in a folder, sorted. A name that is no UTF-8 cannot be on a Mac and is left out.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>, Failure> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        // A file at the end of the path is there and is no folder; a file on the way to it leads nowhere.
        Err(error) if error.kind() == io::ErrorKind::NotADirectory && folder.exists() => {
            return Err(Failure::Unreadable(Reason::Damaged));
        }
        Err(error) => return Err(Failure::finding(&error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| Failure::reading(&error))?;
        if names.len() == MOST_NAMES {
            return Err(Failure::Unreadable(Reason::TooLarge));
        }
        names.extend(entry.file_name().into_string());
    }
    names.sort_unstable();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    use super::*;
    use crate::made_up::{self, without_root};

    const ABSENT: Failure = Failure::Absent;
    const DAMAGED: Failure = Failure::Unreadable(Reason::Damaged);
    const DENIED: Failure = Failure::Unreadable(Reason::PermissionDenied);
    const TOO_LARGE: Failure = Failure::Unreadable(Reason::TooLarge);

    #[test]
    fn only_regular_files_are_read() {
        let folder = made_up::folder();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("file"), "text").unwrap();
        fs::create_dir(at("folder")).unwrap();
        symlink("file", at("link")).unwrap();
        symlink("nowhere", at("dangling")).unwrap();
        symlink("loop", at("loop")).unwrap();
        made_up::pipe(&at("pipe"));
        let _socket = UnixListener::bind(at("socket")).unwrap();

        let cases = [
            ("file", Ok(b"text".to_vec())),
            ("link", Ok(b"text".to_vec())),
            ("dangling", Err(ABSENT)),
            ("nothing", Err(ABSENT)),
            ("file/below", Err(ABSENT)),
            ("zero\0byte", Err(ABSENT)),
            ("folder", Err(DAMAGED)),
            ("loop", Err(DAMAGED)),
            ("pipe", Err(DAMAGED)),
            ("socket", Err(DAMAGED)),
            ("/dev/zero", Err(DAMAGED)),
        ];
        for (name, expected) in cases {
            assert_eq!(read(&at(name), 100), expected, "{name}");
        }
        assert_eq!(read(&at(&"x".repeat(300)), 100), Err(ABSENT));
    }

    #[test]
    fn a_file_is_read_up_to_its_limit() {
        let folder = made_up::folder();
        let path = folder.path().join("file");
        fs::write(&path, "12345").unwrap();
        let cases = [(0, None), (4, None), (5, Some("12345")), (u64::MAX, Some("12345"))];
        for (limit, expected) in cases {
            let expected = expected.map(|text| text.as_bytes().to_vec()).ok_or(TOO_LARGE);
            assert_eq!(read(&path, limit), expected, "{limit}");
        }
    }

    #[test]
    fn a_huge_file_costs_no_more_than_the_limit() {
        let folder = made_up::folder();
        let path = folder.path().join("sparse");
        fs::File::create(&path).unwrap().set_len(1 << 40).unwrap();
        assert_eq!(read(&path, 1024), Err(TOO_LARGE));
    }

    #[test]
    fn a_folder_shows_its_names_sorted() {
        let folder = made_up::folder();
        let at = |name: &str| folder.path().join(name);
        for name in ["b", "a", "é"] {
            fs::write(at(name), "").unwrap();
        }
        assert_eq!(names(folder.path()), Ok(vec!["a".into(), "b".into(), "é".into()]));
        assert_eq!(names(&at("nothing")), Err(ABSENT));
        assert_eq!(names(&at("a/below")), Err(ABSENT));
        assert_eq!(names(&at("a")), Err(DAMAGED));
    }

    #[test]
    fn what_is_shut_is_denied() {
        let folder = made_up::folder();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("shut")).unwrap();
        fs::write(at("shut/file"), "").unwrap();
        fs::write(at("secret"), "").unwrap();
        made_up::shut(&at("shut"));
        made_up::shut(&at("secret"));
        without_root(|| {
            assert_eq!(read(&at("secret"), 10), Err(DENIED));
            assert_eq!(read(&at("shut/file"), 10), Err(DENIED));
            assert_eq!(names(&at("shut")), Err(DENIED));
        });
    }
}
