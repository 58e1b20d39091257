//! Finds the place of a path inside a recording, name by name, so that no link leads out of it.
//!
//! Names are found as on a Mac: exactly first, else without regard to case and to the composition of accents. What
//! stands below `/var`, `/etc` and `/tmp` is looked for below `/private` and at the top, since they are the same
//! place.

use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

use rejoin_registration::Unreadable;

use super::mac_path::{MacPath, PRIVATE, is_in_private, key};
use super::unreadable_paths::UnreadablePaths;
use crate::files::{self, Failure};

/// The folder of a recording that holds the Mac's disk.
pub(super) const DISK: &str = "disk";

/// The folder of a recording that holds what commands printed.
pub(super) const OUTPUT: &str = "output";

/// As many links as macOS follows on one path.
const MOST_LINKS: u32 = 32;

/// The folder of a recording.
#[derive(Debug)]
pub(super) struct Tree {
    recording: PathBuf,
}

/// Where a path leads.
#[derive(Debug)]
pub(super) struct Place {
    /// The path on the Mac, all links followed.
    pub path: MacPath,
    /// What is there.
    pub found: Found,
}

/// What is at a place.
#[derive(Clone, Debug)]
pub(super) enum Found {
    /// A folder: usually one of this machine's, two where the recording holds `/var` and `/private/var`.
    Folder(Vec<PathBuf>),
    /// A file of this machine.
    File(PathBuf),
    /// Nothing.
    Missing,
}

/// Why a path leads nowhere.
#[derive(Debug)]
pub(super) enum Stop {
    /// The recording declares it, or a folder above it, unreadable.
    Declared(Unreadable),
    /// This machine does not let Rejoin into a folder of the recording.
    Shut(MacPath),
    /// A link leads out of the recording.
    ClimbsOut,
    /// The links lead in a circle, or are more than macOS follows.
    Circle,
}

impl Tree {
    pub(super) fn new(recording: &Path) -> Self {
        Tree { recording: recording.to_path_buf() }
    }

    /// The recording's own folder.
    pub(super) fn recording(&self) -> &Path {
        &self.recording
    }

    /// The place of a path on the Mac.
    pub(super) fn resolve(
        &self,
        path: &MacPath,
        unreadable: Option<&UnreadablePaths>,
    ) -> Result<Place, Stop> {
        let names = path.names().iter().map(String::as_str);
        Walk { unreadable, ..Walk::new(&self.recording, DISK) }.to([DISK].into_iter().chain(names))
    }

    /// What stands at a path on the Mac itself, where something does: a link at its end is not followed.
    pub(super) fn kind(
        &self,
        path: &MacPath,
        unreadable: Option<&UnreadablePaths>,
    ) -> Result<Option<FileType>, Stop> {
        let names: Vec<&str> = [DISK].into_iter().chain(path.names().iter().map(String::as_str)).collect();
        let Some((name, folders)) = names.split_last() else { return Ok(None) };
        let mut walk = Walk { unreadable, ..Walk::new(&self.recording, DISK) };
        walk.plan(folders.iter().copied());
        walk.walk()?;
        if walk.lost {
            return Ok(None);
        }
        walk.check_declared(name)?;
        Ok(walk.hits(name)?.first().map(|hit| hit.kind))
    }

    /// The place of a path in `disk/` or `output/`, its first name. Links in `disk/` stay in `disk/`, links in
    /// `output/` in the recording.
    pub(super) fn resolve_inside(&self, path: &str) -> Result<Place, Stop> {
        let root = path.split('/').next().unwrap_or_default();
        Walk::new(&self.recording, root).to(path.split('/'))
    }

    /// Where a link in `disk/` or `output/` leads from where it stands, its folders being no links.
    pub(super) fn follow(&self, link: &str) -> Result<Place, Stop> {
        let root = link.split('/').next().unwrap_or_default();
        let folders = link.rsplit_once('/').map_or("", |(folders, _)| folders);
        let mut walk = Walk::new(&self.recording, root);
        let mut path = self.recording.clone();
        for name in folders.split('/') {
            path.push(name);
            walk.levels.push(Level { name: name.to_string(), found: Found::Folder(vec![path.clone()]) });
        }
        match text_of_link(&self.recording.join(link)) {
            Some(target) => walk.follow(&target)?,
            None => walk.lost = true,
        }
        walk.go()
    }
}

/// A step down from the recording's folder.
struct Level {
    name: String,
    found: Found,
}

/// The way through a recording.
struct Walk<'a> {
    recording: &'a Path,
    unreadable: Option<&'a UnreadablePaths>,
    /// How many levels a link cannot leave again.
    floor: usize,
    levels: Vec<Level>,
    /// The names still to go, the next one last.
    ahead: Vec<String>,
    links: u32,
    /// Whether the way went up again from something that is no folder.
    lost: bool,
}

impl<'a> Walk<'a> {
    fn new(recording: &'a Path, root: &str) -> Self {
        let floor = usize::from(root == DISK);
        Walk {
            recording,
            unreadable: None,
            floor,
            levels: Vec::new(),
            ahead: Vec::new(),
            links: 0,
            lost: false,
        }
    }

    fn to<'n>(mut self, names: impl DoubleEndedIterator<Item = &'n str>) -> Result<Place, Stop> {
        self.plan(names);
        self.go()
    }

    fn go(mut self) -> Result<Place, Stop> {
        self.walk()?;
        let found = if self.lost { Found::Missing } else { self.here() };
        Ok(Place { path: self.path(), found })
    }

    /// Goes to the end of the way.
    fn walk(&mut self) -> Result<(), Stop> {
        while let Some(name) = self.ahead.pop() {
            match name.as_str() {
                "" | "." => {}
                ".." => self.up()?,
                _ => self.down(name)?,
            }
        }
        Ok(())
    }

    fn plan<'n>(&mut self, names: impl DoubleEndedIterator<Item = &'n str>) {
        self.ahead.extend(names.rev().map(String::from));
    }

    fn up(&mut self) -> Result<(), Stop> {
        if self.levels.len() <= self.floor {
            return Err(Stop::ClimbsOut);
        }
        let left = self.levels.pop();
        self.lost |= left.is_some_and(|level| !matches!(level.found, Found::Folder(_)));
        Ok(())
    }

    fn down(&mut self, name: String) -> Result<(), Stop> {
        if self.is_at(&[]) && is_in_private(&name) {
            self.ahead.push(name);
            return self.down(PRIVATE.to_string());
        }
        self.check_declared(&name)?;
        let hits = self.hits(&name)?;
        let folders: Vec<PathBuf> =
            hits.iter().filter(|hit| hit.kind.is_dir()).map(|hit| hit.path.clone()).collect();
        let found = if !folders.is_empty() {
            Found::Folder(folders)
        } else if let Some(file) = hits.iter().find(|hit| !hit.kind.is_symlink()) {
            Found::File(file.path.clone())
        } else {
            match self.target(&name, &hits) {
                Some((target, at_top)) => {
                    self.levels.truncate(if at_top { 1 } else { self.levels.len() });
                    return self.follow(&target);
                }
                None => Found::Missing,
            }
        };
        self.levels.push(Level { name, found });
        Ok(())
    }

    fn follow(&mut self, target: &str) -> Result<(), Stop> {
        if self.links == MOST_LINKS {
            return Err(Stop::Circle);
        }
        self.links += 1;
        self.plan(target.split('/'));
        if target.starts_with('/') {
            self.levels.clear();
            self.ahead.push(DISK.to_string());
        }
        Ok(())
    }

    fn check_declared(&self, name: &str) -> Result<(), Stop> {
        let Some(unreadable) = self.unreadable else {
            return Ok(());
        };
        let names = self.levels.iter().map(|level| level.name.as_str()).chain([name]);
        // The first level is the disk, `/` on the Mac.
        let keys: Vec<String> = names.skip(1).map(key).collect();
        unreadable.at(&keys).map_or(Ok(()), |row| Err(Stop::Declared(row.clone())))
    }

    /// All that has this name here: at most one thing, but in `/private`, whose folders may stand at the top.
    fn hits(&self, name: &str) -> Result<Vec<Hit>, Stop> {
        let here = self.here();
        let top = self.levels.first().filter(|_| self.is_in_private(name)).map(|disk| &disk.found);
        let folders = here.folders().iter().map(|folder| (folder, false));
        let folders = folders.chain(top.into_iter().flat_map(Found::folders).map(|folder| (folder, true)));
        // The recording's own folders have exact names: the rest of it is no place on the Mac.
        let exactly = self.levels.is_empty();
        let mut hits = Vec::new();
        for (folder, at_top) in folders {
            let found = look(folder, name, exactly).map_err(|_| Stop::Shut(self.path()))?;
            hits.extend(found.map(|(path, kind)| Hit { path, kind, at_top }));
        }
        Ok(hits)
    }

    /// Where the first of some links leads, and whether it stands at the top of the disk; a link between `/var` and
    /// `/private/var` says nothing new.
    fn target(&self, name: &str, hits: &[Hit]) -> Option<(String, bool)> {
        let own = [PRIVATE.to_string(), key(name)];
        let targets = hits.iter().filter_map(|hit| Some((text_of_link(&hit.path)?, hit.at_top)));
        let mut news = targets.filter(|(target, _)| !self.is_in_private(name) || !leads_to(target, &own));
        news.next()
    }

    fn here(&self) -> Found {
        match self.levels.last() {
            Some(level) => level.found.clone(),
            None => Found::Folder(vec![self.recording.to_path_buf()]),
        }
    }

    /// The path on the Mac so far.
    fn path(&self) -> MacPath {
        let names: Vec<String> = self.levels.iter().skip(1).map(|level| level.name.clone()).collect();
        MacPath::of_names(&names)
    }

    /// Whether the way has come to this folder of the Mac, given by its keys.
    fn is_at(&self, folder: &[&str]) -> bool {
        let mut levels = self.levels.iter();
        levels.next().is_some_and(|level| level.name == DISK)
            && levels.map(|level| key(&level.name)).eq(folder.iter().copied())
    }

    fn is_in_private(&self, name: &str) -> bool {
        self.is_at(&[PRIVATE]) && is_in_private(name)
    }
}

impl Found {
    fn folders(&self) -> &[PathBuf] {
        match self {
            Found::Folder(folders) => folders,
            Found::File(_) | Found::Missing => &[],
        }
    }
}

/// Something of this machine with the name that was looked for.
struct Hit {
    path: PathBuf,
    kind: FileType,
    /// Whether it stands at the top of the disk and not in `/private`.
    at_top: bool,
}

/// What has a name in a folder of this machine. The error: the folder is shut.
fn look(folder: &Path, name: &str, exactly: bool) -> Result<Option<(PathBuf, FileType)>, io::Error> {
    let path = folder.join(name);
    match fs::symlink_metadata(&path) {
        Ok(metadata) => return Ok(Some((path, metadata.file_type()))),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => return Err(error),
        Err(_) if exactly => return Ok(None),
        Err(_) => {}
    }
    let wanted = key(name);
    let names = match files::names(folder) {
        Ok(names) => names,
        Err(Failure::Absent) => Vec::new(),
        // The name may stand there in other letters.
        Err(Failure::Unreadable(_)) => return Err(io::ErrorKind::PermissionDenied.into()),
    };
    let same = names.into_iter().find(|other| key(other) == wanted);
    Ok(same.and_then(|same| {
        let path = folder.join(same);
        let kind = fs::symlink_metadata(&path).ok()?.file_type();
        Some((path, kind))
    }))
}

/// The text of a link; one that is no UTF-8 leads nowhere on a Mac.
fn text_of_link(link: &Path) -> Option<String> {
    fs::read_link(link).ok()?.into_os_string().into_string().ok()
}

/// Whether a link of `/` or `/private` leads to a folder of `/private`, given by its keys.
fn leads_to(target: &str, folder: &[String; 2]) -> bool {
    let mut keys: Vec<String> = Vec::new();
    for name in target.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                keys.pop();
            }
            _ => keys.push(key(name)),
        }
    }
    keys == folder[..] || (keys.len() == 1 && keys[0] == folder[1])
}

#[cfg(test)]
mod tests;
