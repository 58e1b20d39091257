//! What the clean-up guide says beside its steps, without a language.

use super::{RemovalPart, StepId};
use crate::keys::{Key, keys, words};
use crate::{Argument, Message, Names, Reason};

/// A sentence of the clean-up guide. Each is a Fluent message in `assets/locales/<language>/removal.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemovalMessage {
    /// Above some of what is removed: `removal-group-<group>`.
    Group(RemovalGroup),
    /// What one thing on the list is: `removal-entry-<entry>`.
    Entry(RemovalEntry),
    /// What stays: `removal-stays-<what>`.
    Stays(RemovalStays),
    /// Words of one part, with how many things it has: `removal-<words>-<part>`.
    Of(RemovalPart, RemovalWords, i64),
    /// Fixed words: `removal-label-<label>`.
    Label(RemovalLabel),
    /// Something could not be looked at: `removal-not-looked-at`.
    NotLookedAt(Reason),
    /// Something is behind a link: `removal-behind-a-link`.
    BehindALink,
    /// Which apps still run: `removal-still-open`.
    StillOpen(String),
    /// What IT never needs but as the last resort: `removal-last-resort`.
    LastResort(Names),
    /// A text for IT: `removal-letter-<step>`.
    Letter {
        /// The step that it is for.
        step: StepId,
        /// The Entra device ids; blank where none is known.
        ids: String,
        /// The user; blank where none is known.
        user: String,
    },
    /// macOS refused to remove something: `removal-refused`.
    Refused(String),
    /// A file could not be put back: `removal-not-put-back`.
    NotPutBack(String),
}

words! {
    /// The groups of a list.
    pub enum RemovalGroup {
        /// Company Portal's files.
        CompanyPortal "company-portal",
        /// Self Service's files.
        SelfService "self-service",
        /// The files of Jamf's app.
        JamfsApp "jamfs-app",
        /// Certificates.
        Certificates "certificates",
        /// Keys.
        Keys "keys",
        /// Passwords.
        Passwords "passwords",
        /// Which certificate goes to which web page.
        WebPages "web-pages",
    }
}

words! {
    /// What one thing on a list is.
    pub enum RemovalEntry {
        /// What an app keeps.
        Data "data",
        /// Who used it.
        UserContext "user-context",
        /// Its windows when it was quit.
        Windows "windows",
        /// Its settings.
        Settings "settings",
        /// Its cookies.
        Cookies "cookies",
        /// A certificate.
        Certificate "certificate",
        /// A private key.
        PrivateKey "private-key",
        /// A public key.
        PublicKey "public-key",
        /// A password.
        Password "password",
        /// An identity preference.
        IdentityPreference "identity-preference",
    }
}

words! {
    /// What stays.
    pub enum RemovalStays {
        /// Jamf's keys.
        JamfsKeys "jamfs-keys",
        /// The user's own passwords.
        Passwords "passwords",
        /// Documents, mails, apps.
        Documents "documents",
        /// The registration that is kept elsewhere.
        Registration "registration",
    }
}

words! {
    /// What is said of one part of the list.
    pub enum RemovalWords {
        /// The button that asks.
        Ask "ask",
        /// The question.
        Question "question",
        /// What there is to know before the answer.
        Warning "warning",
        /// The button that says yes.
        Yes "yes",
        /// It is done.
        Done "done",
    }
}

words! {
    /// Fixed words.
    pub enum RemovalLabel {
        /// Above the list.
        List "list",
        /// Above what stays.
        Stays "stays",
        /// Above what could not be looked at.
        NotLookedAt "not-looked-at",
        /// The button that says no.
        No "no",
        /// The button that puts the files back.
        PutBack "put-back",
        /// The files have been put back.
        IsPutBack "is-put-back",
        /// Above a text for IT.
        Letter "letter",
        /// Copies it.
        Copy "copy",
        /// It is copied.
        IsCopied "is-copied",
        /// It could not be copied.
        NotCopied "not-copied",
        /// Before what is left of the half hour.
        Left "left",
        /// The list is another one than that which was shown.
        Changed "changed",
        /// A clean-up that was cut off has been taken up again.
        Resumed "resumed",
        /// Another clean-up is at work, or the home cannot be reached.
        NotNow "not-now",
        /// A part was done, and the next start goes on.
        CutOff "cut-off",
        /// A recording stays as it is.
        OnlyTells "only-tells",
    }
}

keys! { RemovalPart { Files "files", Items "items" } }

/// The steps that have a text for IT.
pub(crate) const LETTERS: [StepId; 3] = [StepId::JamfRecord, StepId::EntraRecords, StepId::IntuneRecords];

impl RemovalMessage {
    pub(crate) fn id(&self) -> String {
        match self {
            RemovalMessage::Group(group) => format!("removal-group-{}", group.key()),
            RemovalMessage::Entry(entry) => format!("removal-entry-{}", entry.key()),
            RemovalMessage::Stays(what) => format!("removal-stays-{}", what.key()),
            RemovalMessage::Of(part, words, _) => format!("removal-{}-{}", words.key(), part.key()),
            RemovalMessage::Label(label) => format!("removal-label-{}", label.key()),
            RemovalMessage::NotLookedAt(_) => "removal-not-looked-at".into(),
            RemovalMessage::BehindALink => "removal-behind-a-link".into(),
            RemovalMessage::StillOpen(_) => "removal-still-open".into(),
            RemovalMessage::LastResort(_) => "removal-last-resort".into(),
            RemovalMessage::Letter { step, .. } => format!("removal-letter-{}", step.key()),
            RemovalMessage::Refused(_) => "removal-refused".into(),
            RemovalMessage::NotPutBack(_) => "removal-not-put-back".into(),
        }
    }

    pub(crate) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let text = |text: &str| Argument::Text(text.to_owned());
        let given = |value: &str| Argument::Text(if value.is_empty() { "no" } else { "yes" }.into());
        match self {
            RemovalMessage::Of(_, _, number) => vec![("number", Argument::Number(*number))],
            RemovalMessage::NotLookedAt(reason) => {
                vec![("reason", Argument::Message(Box::new(Message::Reason(*reason))))]
            }
            RemovalMessage::StillOpen(apps) => vec![("apps", text(apps))],
            RemovalMessage::LastResort(names) => names.arguments(),
            RemovalMessage::Letter { ids, user, .. } => vec![
                ("ids", text(ids)),
                ("ids-given", given(ids)),
                ("user", text(user)),
                ("user-given", given(user)),
            ],
            RemovalMessage::Refused(what) | RemovalMessage::NotPutBack(what) => vec![("what", text(what))],
            RemovalMessage::Group(_)
            | RemovalMessage::Entry(_)
            | RemovalMessage::Stays(_)
            | RemovalMessage::Label(_)
            | RemovalMessage::BehindALink => Vec::new(),
        }
    }

    /// Everything it can say, each once.
    pub(crate) fn every() -> Vec<RemovalMessage> {
        let mut every: Vec<RemovalMessage> = Vec::new();
        every.extend(RemovalGroup::ALL.iter().copied().map(RemovalMessage::Group));
        every.extend(RemovalEntry::ALL.iter().copied().map(RemovalMessage::Entry));
        every.extend(RemovalStays::ALL.iter().copied().map(RemovalMessage::Stays));
        for part in RemovalPart::ALL {
            every.extend(RemovalWords::ALL.iter().map(|words| RemovalMessage::Of(*part, *words, 3)));
        }
        every.extend(RemovalLabel::ALL.iter().copied().map(RemovalMessage::Label));
        every.push(RemovalMessage::NotLookedAt(Reason::Damaged));
        every.push(RemovalMessage::BehindALink);
        every.push(RemovalMessage::StillOpen("Microsoft Teams".into()));
        every.push(RemovalMessage::LastResort(Names::default()));
        let letter = |step: StepId| RemovalMessage::Letter { step, ids: String::new(), user: String::new() };
        every.extend(LETTERS.map(letter));
        every.push(RemovalMessage::Refused("x".into()));
        every.push(RemovalMessage::NotPutBack("x".into()));
        every
    }
}

impl From<RemovalMessage> for Message {
    fn from(message: RemovalMessage) -> Self {
        Message::Removal(message)
    }
}

impl From<RemovalLabel> for Message {
    fn from(label: RemovalLabel) -> Self {
        Message::Removal(RemovalMessage::Label(label))
    }
}
