//! The user's home as the hands reach it: every path is walked folder by folder from the opened home, and no link is
//! ever followed. Nothing here can leave the home, overwrite anything but Rejoin's own files, or delete what is not
//! Rejoin's.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;

use rejoin_registration::FileKind;
use rustix::fs::{AtFlags, Dir, FileType, FlockOperation, Mode, OFlags, RawMode, RenameFlags};
use rustix::io::Errno;

use crate::own_files::FOLDER as OWN_FOLDER;

/// What the clean-up needs of a home. Paths are relative to it, such as `Library/Preferences/x.plist`.
pub trait HomeFolder: Send {
    /// What stands at a path; `None`: nothing.
    fn kind(&self, path: &str) -> Result<Option<FileKind>, Obstacle>;

    /// The names in a folder, sorted; one that is not there has none.
    fn list(&self, folder: &str) -> Result<Vec<String>, Obstacle>;

    /// A regular file of at most `limit` bytes; `None`: nothing stands there.
    fn read(&self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, Obstacle>;

    /// Makes a folder that only the user may enter, where the folder above is there and nothing stands at the path.
    fn make_folder(&self, path: &str) -> Result<(), Obstacle>;

    /// Writes a new file that only the user may read, down to the disk. Nothing may stand there.
    fn write_new(&self, path: &str, contents: &[u8]) -> Result<(), Obstacle>;

    /// Gives what stands at `from` the path `to`, at which nothing may stand, in one step.
    fn rename(&self, from: &str, to: &str) -> Result<(), Obstacle>;

    /// Likewise with a file of Rejoin's own, in place of the one that stands at `to`.
    fn replace(&self, from: &str, to: &str) -> Result<(), Obstacle>;

    /// Removes a file of Rejoin's own.
    fn remove_file(&self, path: &str) -> Result<(), Obstacle>;

    /// Removes a folder that is empty.
    fn remove_folder(&self, path: &str) -> Result<(), Obstacle>;

    /// Keeps everybody else from the same lock until the value is dropped. A folder is what is locked.
    fn lock(&self, folder: &str) -> Result<Lock, Obstacle>;
}

/// A lock, held.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "the lock is held as long as this is open")] OwnedFd);

/// Why something below the home was not done.
#[derive(Debug, thiserror::Error)]
pub enum Obstacle {
    /// A folder on the way is a link to another place, or no folder.
    #[error("failed to go through {0}: it is no folder")]
    NoFolder(String),
    /// Something stands there already.
    #[error("failed to take a path: something stands there")]
    Taken,
    /// Nothing stands there.
    #[error("failed to find what stood there")]
    Gone,
    /// It is on another volume than the rest of the home.
    #[error("failed to move to another volume")]
    AnotherVolume,
    /// Somebody else holds the lock.
    #[error("failed to be alone: another clean-up is at work")]
    Busy,
    /// macOS refused.
    #[error("macOS refused")]
    Refused(#[source] io::Error),
    /// Whatever else the system says.
    #[error("failed to change the home")]
    Failed(#[source] io::Error),
}

impl From<Errno> for Obstacle {
    fn from(error: Errno) -> Self {
        match error {
            Errno::EXIST | Errno::NOTEMPTY => Obstacle::Taken,
            Errno::NOENT => Obstacle::Gone,
            Errno::XDEV => Obstacle::AnotherVolume,
            Errno::WOULDBLOCK => Obstacle::Busy,
            Errno::PERM | Errno::ACCESS | Errno::ROFS => Obstacle::Refused(error.into()),
            _ => Obstacle::Failed(error.into()),
        }
    }
}

impl From<io::Error> for Obstacle {
    fn from(error: io::Error) -> Self {
        match Errno::from_io_error(&error) {
            Some(errno) => errno.into(),
            None => Obstacle::Failed(error),
        }
    }
}

/// A home on the disk of this machine.
#[derive(Debug)]
pub(crate) struct OpenedHome(OwnedFd);

/// A folder is opened to go on from it; a link in its place is not.
const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::NOFOLLOW).union(OFlags::CLOEXEC);

const PRIVATE_FOLDER: Mode = Mode::RWXU;

const PRIVATE_FILE: Mode = Mode::RUSR.union(Mode::WUSR);

impl OpenedHome {
    /// Opens a home: the folder that the system names as such, itself wherever it leads.
    pub(crate) fn open(home: &Path) -> Result<Self, Obstacle> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        Ok(OpenedHome(rustix::fs::open(home, flags, Mode::empty())?))
    }

    /// The folder in which a path stands, and the path's last name.
    fn enter<'p>(&self, path: &'p str) -> Result<(Entered<'_>, &'p str), Obstacle> {
        let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
        if matches!(name, "" | "." | "..") {
            return Err(Errno::INVAL.into());
        }
        Ok((self.folder(folders)?, name))
    }

    fn folder(&self, path: &str) -> Result<Entered<'_>, Obstacle> {
        let mut folder = Entered::Home(self.0.as_fd());
        let mut end = 0;
        for name in path.split('/').filter(|name| !name.is_empty()) {
            if matches!(name, "." | "..") {
                return Err(Errno::INVAL.into());
            }
            end += path[end..].find(name).unwrap_or_default() + name.len();
            let below = rustix::fs::openat(&folder, name, FOLDER, Mode::empty());
            folder = Entered::Below(below.map_err(|error| match error {
                Errno::NOTDIR | Errno::LOOP => Obstacle::NoFolder(path[..end].to_owned()),
                error => error.into(),
            })?);
        }
        Ok(folder)
    }
}

/// Only Rejoin's own files are ever written over or removed.
fn check_is_own(path: &str) -> Result<(), Obstacle> {
    let below = path.strip_prefix(OWN_FOLDER).is_some_and(|rest| rest.starts_with('/'));
    if below { Ok(()) } else { Err(Errno::PERM.into()) }
}

/// An opened folder.
enum Entered<'a> {
    Home(BorrowedFd<'a>),
    Below(OwnedFd),
}

impl AsFd for Entered<'_> {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Entered::Home(home) => *home,
            Entered::Below(folder) => folder.as_fd(),
        }
    }
}

impl Entered<'_> {
    /// Has the disk hold what has changed in the folder. Not every system does when asked to; nothing depends on it
    /// unless the power fails.
    fn settle(&self) {
        let _ = rustix::fs::fsync(self);
    }
}

impl HomeFolder for OpenedHome {
    fn kind(&self, path: &str) -> Result<Option<FileKind>, Obstacle> {
        let (folder, name) = match self.enter(path) {
            Err(Obstacle::Gone) => return Ok(None),
            entered => entered?,
        };
        match rustix::fs::statat(&folder, name, AtFlags::SYMLINK_NOFOLLOW) {
            Err(Errno::NOENT) => Ok(None),
            found => Ok(Some(match FileType::from_raw_mode(found?.st_mode as RawMode) {
                FileType::RegularFile => FileKind::File,
                FileType::Directory => FileKind::Folder,
                FileType::Symlink => FileKind::Link,
                _ => FileKind::Other,
            })),
        }
    }

    fn list(&self, folder: &str) -> Result<Vec<String>, Obstacle> {
        let folder = match self.folder(folder) {
            Err(Obstacle::Gone) => return Ok(Vec::new()),
            entered => entered?,
        };
        let mut names = Vec::new();
        for entry in Dir::read_from(&folder)? {
            // A name that is no UTF-8 is none of Rejoin's.
            names.extend(entry?.file_name().to_str().ok().map(String::from));
        }
        names.retain(|name| !matches!(name.as_str(), "." | ".."));
        names.sort_unstable();
        Ok(names)
    }

    fn read(&self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, Obstacle> {
        match self.kind(path)? {
            None => return Ok(None),
            Some(FileKind::File) => {}
            Some(_) => return Err(Errno::INVAL.into()),
        }
        let (folder, name) = self.enter(path)?;
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let file = File::from(rustix::fs::openat(&folder, name, flags, Mode::empty())?);
        let mut contents = Vec::new();
        let length = file.take(limit.saturating_add(1)).read_to_end(&mut contents)?;
        if length as u64 > limit { Err(Errno::FBIG.into()) } else { Ok(Some(contents)) }
    }

    fn make_folder(&self, path: &str) -> Result<(), Obstacle> {
        let (folder, name) = self.enter(path)?;
        rustix::fs::mkdirat(&folder, name, PRIVATE_FOLDER)?;
        folder.settle();
        Ok(())
    }

    fn write_new(&self, path: &str, contents: &[u8]) -> Result<(), Obstacle> {
        let (folder, name) = self.enter(path)?;
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let mut file = File::from(rustix::fs::openat(&folder, name, flags, PRIVATE_FILE)?);
        file.write_all(contents)?;
        file.sync_all()?;
        Ok(())
    }

    fn rename(&self, from: &str, to: &str) -> Result<(), Obstacle> {
        let ((from, name), (to, new_name)) = (self.enter(from)?, self.enter(to)?);
        rustix::fs::renameat_with(&from, name, &to, new_name, RenameFlags::NOREPLACE)?;
        to.settle();
        from.settle();
        Ok(())
    }

    fn replace(&self, from: &str, to: &str) -> Result<(), Obstacle> {
        check_is_own(to)?;
        let ((from, name), (to, new_name)) = (self.enter(from)?, self.enter(to)?);
        rustix::fs::renameat(&from, name, &to, new_name)?;
        to.settle();
        Ok(())
    }

    fn remove_file(&self, path: &str) -> Result<(), Obstacle> {
        check_is_own(path)?;
        let (folder, name) = self.enter(path)?;
        Ok(rustix::fs::unlinkat(&folder, name, AtFlags::empty())?)
    }

    fn remove_folder(&self, path: &str) -> Result<(), Obstacle> {
        let (folder, name) = self.enter(path)?;
        Ok(rustix::fs::unlinkat(&folder, name, AtFlags::REMOVEDIR)?)
    }

    fn lock(&self, folder: &str) -> Result<Lock, Obstacle> {
        let (above, name) = self.enter(folder)?;
        let folder = rustix::fs::openat(&above, name, FOLDER, Mode::empty())?;
        rustix::fs::flock(&folder, FlockOperation::NonBlockingLockExclusive)?;
        Ok(Lock(folder))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;
    use crate::made_up;

    const OWN: &str = "Library/Application Support/org.rejoin.menubar";

    /// A home with a link to another place in every position, and that place.
    fn home() -> (tempfile::TempDir, OpenedHome) {
        let folder = made_up::folder();
        let at = |path: &str| folder.path().join(path);
        fs::create_dir_all(at("ana/Library/Preferences")).unwrap();
        fs::create_dir_all(at("ana").join(OWN)).unwrap();
        fs::create_dir_all(at("bob")).unwrap();
        fs::write(at("bob/secret"), "bob's").unwrap();
        fs::write(at("ana/file"), "ana's").unwrap();
        symlink(at("bob"), at("ana/Library/Out")).unwrap();
        symlink("../../bob", at("ana/Library/Preferences/up")).unwrap();
        symlink("Loop", at("ana/Library/Loop")).unwrap();
        symlink("Preferences", at("ana/Library/Inside")).unwrap();
        symlink(at("bob/secret"), at("ana/link")).unwrap();
        let opened = OpenedHome::open(&at("ana")).unwrap();
        (folder, opened)
    }

    #[test]
    fn no_link_is_followed() {
        let (folder, home) = home();
        let behind =
            ["Library/Out/secret", "Library/Preferences/up/secret", "Library/Loop/x", "Library/Inside/x"];
        let linked = |done: Result<(), Obstacle>| matches!(done, Err(Obstacle::NoFolder(_)));
        for path in behind {
            assert!(linked(home.kind(path).map(drop)), "{path}");
            assert!(linked(home.read(path, 10).map(drop)), "{path}");
            assert!(linked(home.rename(path, "Library/moved")), "{path}");
            assert!(linked(home.rename("file", path)), "{path}");
            assert!(linked(home.make_folder(path)), "{path}");
            assert!(linked(home.write_new(path, b"x")), "{path}");
            assert!(linked(home.remove_folder(path)), "{path}");
        }
        assert!(linked(home.list("Library/Out").map(drop)));
        assert_eq!(home.kind("link").unwrap(), Some(FileKind::Link));
        assert!(home.read("link", 10).is_err());
        assert!(home.lock("Library/Out").is_err());
        home.rename("link", "Library/link").unwrap();
        assert_eq!(
            fs::read_link(folder.path().join("ana/Library/link")).unwrap(),
            folder.path().join("bob/secret")
        );
        assert_eq!(fs::read(folder.path().join("bob/secret")).unwrap(), b"bob's");
        assert_eq!(fs::read_dir(folder.path().join("bob")).unwrap().count(), 1);
    }

    #[test]
    fn nothing_leaves_the_home() {
        let (folder, home) = home();
        for path in
            ["../bob/secret", "Library/../../bob/secret", "..", ".", "", "Library/..", "Library/./x/.."]
        {
            assert!(home.kind(path).is_err(), "{path}");
            assert!(home.rename("file", path).is_err(), "{path}");
            assert!(home.make_folder(path).is_err(), "{path}");
        }
        // Absolute paths are below the home, too.
        let absolute = folder.path().join("bob/secret");
        assert_eq!(home.kind(absolute.to_str().unwrap()).unwrap(), None);
    }

    #[test]
    fn nothing_is_overwritten_but_our_own() {
        let (folder, home) = home();
        let read = |path: &str| fs::read_to_string(folder.path().join("ana").join(path)).ok();
        fs::write(folder.path().join("ana/other"), "other").unwrap();
        assert!(matches!(home.rename("file", "other"), Err(Obstacle::Taken)));
        assert!(matches!(home.rename("file", "link"), Err(Obstacle::Taken)));
        assert!(matches!(home.write_new("other", b"x"), Err(Obstacle::Taken)));
        assert!(matches!(home.write_new("link", b"x"), Err(Obstacle::Taken)));
        assert!(matches!(home.replace("file", "other"), Err(Obstacle::Refused(_))));
        assert!(matches!(home.remove_file("other"), Err(Obstacle::Refused(_))));
        assert!(matches!(home.remove_folder("Library"), Err(Obstacle::Taken)));
        assert!(matches!(home.rename("nothing", "new"), Err(Obstacle::Gone)));
        assert_eq!((read("file").as_deref(), read("other").as_deref()), (Some("ana's"), Some("other")));

        let own = |name: &str| format!("{OWN}/{name}");
        home.write_new(&own("a"), b"1").unwrap();
        home.write_new(&own("b"), b"2").unwrap();
        home.replace(&own("a"), &own("b")).unwrap();
        assert_eq!((read(&own("a")), read(&own("b")).as_deref()), (None, Some("1")));
        assert_eq!(home.read(&own("b"), 1).unwrap(), Some(b"1".to_vec()));
        assert!(home.read(&own("b"), 0).is_err());
        home.make_folder(&own("c")).unwrap();
        let mode = |name: &str| {
            fs::metadata(folder.path().join("ana").join(own(name))).unwrap().permissions().mode() & 0o777
        };
        assert_eq!((mode("b"), mode("c")), (0o600, 0o700));
        assert_eq!(home.list(OWN).unwrap(), ["b", "c"]);
        home.remove_file(&own("b")).unwrap();
        home.remove_folder(&own("c")).unwrap();
        assert_eq!(home.list(OWN).unwrap(), [""; 0]);
    }

    #[test]
    fn a_pipe_is_not_waited_for() {
        let (folder, home) = home();
        made_up::pipe(&folder.path().join("ana/pipe"));
        assert_eq!(home.kind("pipe").unwrap(), Some(FileKind::Other));
        assert!(home.read("pipe", 10).is_err());
    }
}
