//! Where clean-ups are kept: a dated folder each, below Rejoin's own, with the journal and what was moved aside.

use jiff::Timestamp;
use rejoin_registration::{CLEAN_UP_PATHS, CleanUpFile, FileKind, WhyFileLeft};

use super::journal::Journal;
use crate::own_files::FOLDER;
use crate::{HomeFolder, Lock, Obstacle};

/// Below [`FOLDER`].
const REMOVED: &str = "removed";
const JOURNAL: &str = "journal.json";
/// A journal that is not whole yet.
const NEW_JOURNAL: &str = ".journal.new";
/// A thousand times what a journal holds.
pub(super) const MOST_BYTES: u64 = 16 << 20;
/// More clean-ups of one second than anybody makes.
const MOST_OF_A_SECOND: usize = 100;

/// All clean-ups of a home, with nobody else at them.
pub(super) struct Store<'h> {
    pub(super) home: &'h dyn HomeFolder,
    _alone: Lock,
}

/// One clean-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// Its folder, below the home.
    pub(super) folder: String,
}

impl<'h> Store<'h> {
    /// The clean-ups of a home; `None`: Rejoin has nothing there.
    pub(super) fn open(home: &'h dyn HomeFolder) -> Result<Option<Self>, Obstacle> {
        match home.kind(FOLDER) {
            // Rejoin has never written through a link.
            Ok(None) | Err(Obstacle::NoFolder(_)) => Ok(None),
            Ok(Some(_)) => Ok(Some(Store { _alone: home.lock(FOLDER)?, home })),
            Err(obstacle) => Err(obstacle),
        }
    }

    /// Likewise; the folders are made where they are missing.
    pub(super) fn open_or_make(home: &'h dyn HomeFolder) -> Result<Self, Obstacle> {
        make_folders(home, FOLDER)?;
        Ok(Store { _alone: home.lock(FOLDER)?, home })
    }

    /// Every clean-up, the oldest first.
    pub(super) fn all(&self) -> Result<Vec<Kept>, Obstacle> {
        let removed = removed();
        let mut names: Vec<(Name, String)> = self
            .home
            .list(&removed)?
            .into_iter()
            .filter_map(|name| Some((Name::parse(&name)?, format!("{removed}/{name}"))))
            // What else has such a name is none of Rejoin's, and holds up none that is.
            .filter(|(_, folder)| matches!(self.home.kind(folder), Ok(Some(FileKind::Folder))))
            .collect();
        names.sort_unstable();
        Ok(names.into_iter().map(|(_, folder)| Kept { folder }).collect())
    }

    /// Begins a clean-up: its folder, and its journal in it.
    pub(super) fn begin(&self, journal: &Journal) -> Result<Kept, Obstacle> {
        make_folders(self.home, &removed())?;
        let stamp = stamp(journal.started_at);
        let mut made = Err(Obstacle::Taken);
        for number in 1..=MOST_OF_A_SECOND {
            let name = if number == 1 { stamp.clone() } else { format!("{stamp}-{number}") };
            let folder = format!("{}/{name}", removed());
            made = self.home.make_folder(&folder).map(|()| Kept { folder });
            if !matches!(made, Err(Obstacle::Taken)) {
                break;
            }
        }
        let kept = made?;
        self.write(&kept, journal)?;
        Ok(kept)
    }

    /// Writes a journal: whoever reads it meanwhile finds the old one or the new one.
    pub(super) fn write(&self, kept: &Kept, journal: &Journal) -> Result<(), Obstacle> {
        let new = format!("{}/{NEW_JOURNAL}", kept.folder);
        unless_gone(self.home.remove_file(&new))?;
        self.home.write_new(&new, &journal.to_bytes())?;
        self.home.replace(&new, &format!("{}/{JOURNAL}", kept.folder))
    }

    /// Reads a journal; `None`: there is none that is understood.
    pub(super) fn read(&self, kept: &Kept) -> Result<Option<Journal>, Obstacle> {
        match self.home.read(&format!("{}/{JOURNAL}", kept.folder), MOST_BYTES) {
            // A pipe, a link, a hundred megabytes: not what Rejoin wrote.
            Err(Obstacle::Failed(_) | Obstacle::NoFolder(_)) => Ok(None),
            bytes => Ok(bytes?.and_then(|bytes| Journal::parse(&bytes))),
        }
    }

    /// What a clean-up has moved aside and nobody has put back.
    pub(super) fn moved(&self, kept: &Kept) -> Result<Vec<CleanUpFile>, Obstacle> {
        let mut moved = Vec::new();
        for path in CLEAN_UP_PATHS {
            let kind = match self.home.kind(&format!("{}/{path}", kept.folder)) {
                // Rejoin has never moved anything through a link.
                Err(Obstacle::NoFolder(_)) => None,
                kind => kind?,
            };
            moved.extend(kind.map(|kind| CleanUpFile { path: path.into(), kind }));
        }
        Ok(moved)
    }

    /// Moves a file aside, if it is what was shown; whether it is aside now.
    pub(super) fn move_aside(&self, kept: &Kept, file: &CleanUpFile) -> Result<bool, WhyFileLeft> {
        let aside = format!("{}/{}", kept.folder, file.path);
        if self.home.kind(&aside).map_err(why_left)?.is_some() {
            return Ok(true);
        }
        match self.home.kind(&file.path).map_err(why_left)? {
            None => return Ok(false),
            Some(kind) if kind != file.kind => return Err(WhyFileLeft::Changed),
            Some(_) => {}
        }
        make_folders(self.home, above(&aside)).map_err(why_left)?;
        match self.home.rename(&file.path, &aside) {
            Err(Obstacle::Gone) => Ok(false),
            renamed => renamed.map(|()| true).map_err(why_left),
        }
    }

    /// Puts a file back where it was, if nothing stands there.
    pub(super) fn put_back(&self, kept: &Kept, path: &str) -> Result<(), WhyFileLeft> {
        make_folders(self.home, above(path)).map_err(why_left)?;
        self.home.rename(&format!("{}/{path}", kept.folder), path).map_err(why_left)
    }

    /// Removes what is left of a clean-up that holds no file any more: empty folders and the journal. A folder in which
    /// somebody else has put something stays.
    pub(super) fn forget(&self, kept: &Kept) -> Result<(), Obstacle> {
        for folder in folders_of_the_list() {
            unless_in_use(self.home.remove_folder(&format!("{}/{folder}", kept.folder)))?;
        }
        for file in [NEW_JOURNAL, JOURNAL] {
            unless_gone(self.home.remove_file(&format!("{}/{file}", kept.folder)))?;
        }
        unless_in_use(self.home.remove_folder(&kept.folder))
    }
}

/// The folder with all clean-ups, below the home.
pub(super) fn removed() -> String {
    format!("{FOLDER}/{REMOVED}")
}

/// The journal of a clean-up's folder.
pub(super) fn journal_in(folder: &str) -> String {
    format!("{folder}/{JOURNAL}")
}

/// Whether a folder among the clean-ups is one.
pub(super) fn is_a_clean_up(name: &str) -> bool {
    Name::parse(name).is_some()
}

/// The name of a clean-up's folder: the second in which it was begun, and the how-manyeth of that second it is.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    stamp: Timestamp,
    number: usize,
}

impl Name {
    fn parse(name: &str) -> Option<Self> {
        let (time, number) = name.split_once('Z')?;
        let number = match number {
            "" => 1,
            number => number.strip_prefix('-')?.parse().ok().filter(|number| *number > 1)?,
        };
        let (day, time) = time.split_once('T')?;
        let stamp = format!("{day}T{}Z", time.replace('-', ":")).parse().ok()?;
        Some(Name { stamp, number })
    }
}

fn stamp(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H-%M-%SZ").to_string()
}

fn above(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(above, _)| above)
}

/// The folders in which files of the list stand, the lowest first.
fn folders_of_the_list() -> Vec<&'static str> {
    let mut folders: Vec<&str> = CLEAN_UP_PATHS.into_iter().map(above).collect();
    folders.extend(CLEAN_UP_PATHS.into_iter().map(above).map(above));
    folders.sort_unstable();
    folders.dedup();
    folders.reverse();
    folders
}

/// Makes a folder and those above it where they are missing.
fn make_folders(home: &dyn HomeFolder, path: &str) -> Result<(), Obstacle> {
    let ends = path.match_indices('/').map(|(end, _)| end).chain([path.len()]);
    for folder in ends.map(|end| &path[..end]) {
        match home.kind(folder)? {
            Some(FileKind::Folder) => {}
            Some(_) => return Err(Obstacle::NoFolder(folder.to_owned())),
            None => home.make_folder(folder)?,
        }
    }
    Ok(())
}

fn unless_gone(done: Result<(), Obstacle>) -> Result<(), Obstacle> {
    match done {
        Err(Obstacle::Gone) => Ok(()),
        done => done,
    }
}

fn unless_in_use(done: Result<(), Obstacle>) -> Result<(), Obstacle> {
    match done {
        Err(Obstacle::Gone | Obstacle::Taken | Obstacle::NoFolder(_)) => Ok(()),
        done => done,
    }
}

pub(super) fn why_left(obstacle: Obstacle) -> WhyFileLeft {
    match obstacle {
        Obstacle::NoFolder(_) => WhyFileLeft::BehindLink,
        Obstacle::Taken => WhyFileLeft::Taken,
        Obstacle::Gone => WhyFileLeft::Changed,
        Obstacle::AnotherVolume => WhyFileLeft::AnotherVolume,
        Obstacle::Refused(_) => WhyFileLeft::Refused,
        Obstacle::Busy => WhyFileLeft::Failed { why: obstacle.to_string() },
        Obstacle::Failed(source) => WhyFileLeft::Failed { why: source.to_string() },
    }
}
