//! What is said in a terminal about a clean-up, beside the list itself, without a language.

use crate::keys::{Key, keys, words};
use crate::{Argument, Message, Names, WhyFileLeft, WhyItemLeft};

/// A sentence about a clean-up in a terminal. Each is a Fluent message in `assets/locales/<language>/cleanup.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CleanUpMessage {
    /// Fixed words: `cleanup-<text>`.
    Text(CleanUpText),
    /// What to do when it is done: `cleanup-next`.
    Next(Names),
    /// So many files have been put back: `cleanup-restored`.
    Restored(i64),
    /// The recording's copy, in a folder that somebody has named: `cleanup-kept-copy`.
    KeptCopy(String),
    /// Why something stays: `cleanup-why-<why>`.
    Why(WhyLeft),
    /// Likewise, as the system says it: `cleanup-why-failed`.
    WhyFailed(String),
}

words! {
    /// Fixed words about a clean-up.
    pub enum CleanUpText {
        /// Above the list.
        Title "title",
        /// What cannot be undone, and what can: said before all else.
        First "first",
        /// Above the files.
        Files "files",
        /// Above the items of the keychain.
        Items "items",
        /// The list is empty.
        Nothing "nothing",
        /// Jamf's keys stay, and why.
        StaysJamfsKeys "stays-jamfs-keys",
        /// The rest of the keychain stays.
        StaysKeychain "stays-keychain",
        /// All other files stay.
        StaysFiles "stays-files",
        /// It was only the list.
        DryRun "dry-run",
        /// Before the answer.
        Question "question",
        /// The answers that mean yes, in small letters, with `/` between them.
        Yes "yes",
        /// The answer was no.
        Declined "declined",
        /// There is nobody to ask.
        NoTerminal "no-terminal",
        /// An earlier clean-up is to be brought to its end.
        Interrupted "interrupted",
        /// It has been.
        Resumed "resumed",
        /// It has been taken back.
        RolledBack "rolled-back",
        /// What was noted of an earlier clean-up cannot be read.
        NotRead "not-read",
        /// No clean-up keeps any file.
        NothingToRestore "nothing-to-restore",
        /// Before the folder with what was moved aside.
        KeptIn "kept-in",
        /// Above what stays although it was to go, or to come back.
        Left "left",
        /// All happened on a copy of the recording.
        Copy "copy",
    }
}

words! {
    /// Why something stays.
    pub enum WhyLeft {
        /// macOS refused.
        Refused "refused",
        /// Another volume.
        AnotherVolume "another-volume",
        /// Behind a link.
        BehindLink "behind-link",
        /// It is no longer what was shown.
        Changed "changed",
        /// Something stands in its place.
        Taken "taken",
        /// Nothing tells it from another.
        Ambiguous "ambiguous",
        /// No answer.
        NoAnswer "no-answer",
        /// The yes is too old.
        TooLate "too-late",
    }
}

impl CleanUpMessage {
    pub(crate) fn id(&self) -> String {
        match self {
            CleanUpMessage::Text(text) => format!("cleanup-{}", text.key()),
            CleanUpMessage::Next(_) => "cleanup-next".into(),
            CleanUpMessage::Restored(_) => "cleanup-restored".into(),
            CleanUpMessage::KeptCopy(_) => "cleanup-kept-copy".into(),
            CleanUpMessage::Why(why) => format!("cleanup-why-{}", why.key()),
            CleanUpMessage::WhyFailed(_) => "cleanup-why-failed".into(),
        }
    }

    pub(crate) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let text = |text: &String| Argument::Text(text.clone());
        match self {
            CleanUpMessage::Text(_) | CleanUpMessage::Why(_) => Vec::new(),
            CleanUpMessage::Next(names) => names.arguments(),
            CleanUpMessage::Restored(number) => vec![("number", Argument::Number(*number))],
            CleanUpMessage::KeptCopy(folder) => vec![("folder", text(folder))],
            CleanUpMessage::WhyFailed(why) => vec![("why", text(why))],
        }
    }

    /// Everything it can say, each once.
    pub(crate) fn every() -> Vec<CleanUpMessage> {
        let mut every: Vec<CleanUpMessage> =
            CleanUpText::ALL.iter().copied().map(CleanUpMessage::Text).collect();
        every.push(CleanUpMessage::Next(Names::default()));
        every.push(CleanUpMessage::Restored(3));
        every.push(CleanUpMessage::KeptCopy("x".into()));
        every.extend(WhyLeft::ALL.iter().copied().map(CleanUpMessage::Why));
        every.push(CleanUpMessage::WhyFailed("y".into()));
        every
    }
}

impl From<CleanUpText> for Message {
    fn from(text: CleanUpText) -> Self {
        Message::CleanUp(CleanUpMessage::Text(text))
    }
}

impl From<&WhyFileLeft> for Message {
    fn from(why: &WhyFileLeft) -> Self {
        let why = match why {
            WhyFileLeft::Refused => WhyLeft::Refused,
            WhyFileLeft::AnotherVolume => WhyLeft::AnotherVolume,
            WhyFileLeft::BehindLink => WhyLeft::BehindLink,
            WhyFileLeft::Changed => WhyLeft::Changed,
            WhyFileLeft::Taken => WhyLeft::Taken,
            WhyFileLeft::Failed { why } => return Message::CleanUp(CleanUpMessage::WhyFailed(why.clone())),
        };
        Message::CleanUp(CleanUpMessage::Why(why))
    }
}

impl From<WhyItemLeft> for Message {
    fn from(why: WhyItemLeft) -> Self {
        Message::CleanUp(CleanUpMessage::Why(match why {
            WhyItemLeft::Refused => WhyLeft::Refused,
            WhyItemLeft::Ambiguous => WhyLeft::Ambiguous,
            WhyItemLeft::NoAnswer => WhyLeft::NoAnswer,
            WhyItemLeft::Changed => WhyLeft::Changed,
            WhyItemLeft::TooLate => WhyLeft::TooLate,
        }))
    }
}
