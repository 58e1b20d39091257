//! What came of a clean-up or of putting back what it moved.

use rejoin_keychain::CleanUpItem;

use crate::CleanUpFile;

/// What came of it. What was not there any more is not named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanUpOutcome {
    /// What was done.
    pub course: CleanUpCourse,
    /// What was moved aside.
    pub moved: Vec<CleanUpFile>,
    /// What was put back, as paths below the user's home.
    pub restored: Vec<String>,
    /// What was deleted from the keychain.
    pub deleted: Vec<CleanUpItem>,
    /// Files that stay where they are.
    pub left_files: Vec<LeftFile>,
    /// Items that stay in the keychain.
    pub left_items: Vec<LeftItem>,
    /// The folder below the user's home that holds what was moved aside.
    pub folder: Option<String>,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CleanUpCourse {
    /// A list was carried out.
    CleanedUp,
    /// A clean-up that had been interrupted was brought to its end.
    Resumed,
    /// The files of a clean-up that had been interrupted long ago were put back.
    RolledBack,
    /// Files were put back because a person asked for it.
    Restored,
    /// What was noted of an earlier clean-up cannot be read, and nothing was done.
    NotRead,
}

/// A file that was not moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftFile {
    /// Where it stands, below the user's home.
    pub path: String,
    /// Why.
    pub why: WhyFileLeft,
}

/// Why a file was not moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyFileLeft {
    /// macOS refused.
    Refused,
    /// It is on another volume.
    AnotherVolume,
    /// A folder on the way to it is a link, or no folder.
    BehindLink,
    /// Something else stands there than what was shown.
    Changed,
    /// Putting it back would overwrite what stands there now.
    Taken,
    /// Something else went wrong.
    Failed {
        /// What the system says.
        why: String,
    },
}

/// An item that was not deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftItem {
    /// The item.
    pub item: CleanUpItem,
    /// Why.
    pub why: WhyItemLeft,
}

/// Why an item was not deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhyItemLeft {
    /// macOS refused.
    Refused,
    /// Nothing tells it from another item.
    Ambiguous,
    /// Nobody knows whether it is deleted.
    NoAnswer,
    /// It is no longer what was shown.
    Changed,
    /// The clean-up was interrupted so long ago that the yes no longer counts.
    TooLate,
}

impl CleanUpOutcome {
    /// Nothing yet.
    pub fn of(course: CleanUpCourse) -> Self {
        CleanUpOutcome {
            course,
            moved: Vec::new(),
            restored: Vec::new(),
            deleted: Vec::new(),
            left_files: Vec::new(),
            left_items: Vec::new(),
            folder: None,
        }
    }

    /// Whether something stays that was to go, or to come back.
    pub fn left_something(&self) -> bool {
        !self.left_files.is_empty() || !self.left_items.is_empty()
    }

    /// Whether anything was changed.
    pub fn did_something(&self) -> bool {
        !self.moved.is_empty() || !self.restored.is_empty() || !self.deleted.is_empty()
    }
}
