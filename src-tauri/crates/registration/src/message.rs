//! The closed list of what Rejoin can say, without a language: the crate `rejoin-wording` has the words.

use crate::{
    ActionId, Asks, Cause, ConfigurationProblemKind, Reason, State, Storage,
    keys::{Key, keys, words},
};

/// A sentence, or a part of one, without a language. Each is a Fluent message in `assets/locales/<language>/*.ftl`;
/// what it needs to be said is part of its type, so that no argument can be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The words of the Mac or of the company's settings, put in as they are.
    Verbatim(String),
    /// A cause: `cause-<id>.<part>`.
    Cause(Cause, CausePart, Circumstances),
    /// A state: `state-<state>.<part>`.
    State(State, StatePart, Names),
    /// Why the state is not known: `unknown-because`.
    UnknownBecause(Place, Reason),
    /// What Rejoin could not look at, and why: `not-looked-at`.
    NotLookedAt(Place, Reason),
    /// What a button does: `action-<id>`.
    Action(ActionId, Names),
    /// The button that opens Self Service, where the user then looks for the registration item:
    /// `action-find-registration`.
    FindRegistration(Names),
    /// Who must act: `who-<who>`.
    Who(Who, Names),
    /// Where a registration is kept: `storage-<storage>`.
    Storage(Storage),
    /// Whether Jamf knows of the registration: `reported-<answer>`.
    Reported(Answer),
    /// Whether an app will ask: `asks-<asks>`.
    Asks(Asks),
    /// Something Rejoin looks at: `place-<place>`.
    Place(Place),
    /// Why Rejoin could not look: `reason-<reason>`.
    Reason(Reason),
    /// What is wrong with a setting: `problem-<kind>`.
    Problem {
        /// What is wrong.
        kind: ConfigurationProblemKind,
        /// The key; empty where a whole file could not be read.
        key: String,
        /// The file.
        source: String,
    },
    /// How long ago: `ago-<unit>`.
    Ago(Unit, i64),
    /// Fixed words of a face: `label-<label>`.
    Label(Label),
    /// Why the command line could not be followed: `wrong-use-<what>`.
    WrongUse(WrongUse, String),
    /// Why there is nothing to look at: `no-mac-<why>`.
    NoMac(NoMac),
    /// Why a recording cannot be used: `broken-recording`.
    BrokenRecording {
        /// The folder.
        folder: String,
        /// Why, as the library says it.
        why: String,
    },
    /// The answer could not be written: `not-written`.
    NotWritten {
        /// Why, as the system says it.
        why: String,
    },
    /// The app could not be started: `not-started`.
    NotStarted {
        /// Why, as the system says it.
        why: String,
    },
    /// What came of an action: `told-<what>`.
    Told(Told, Names),
    /// On a recording, which app would be started: `would-start`.
    WouldStart(String),
    /// On a recording, which link would be opened: `would-open`.
    WouldOpen(String),
}

/// An argument of a [`Message`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words of the Mac or of the company's settings, put in as they are.
    Text(String),
    /// A number; the language chooses the plural.
    Number(i64),
    /// Another message, said first.
    Message(Box<Message>),
}

/// The names that the company's settings give, or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// `OrganizationName`.
    pub organization: Option<String>,
    /// `SupportName`.
    pub support: Option<String>,
    /// `RegistrationPolicyName`: the item in Self Service.
    pub item: Option<String>,
}

/// What the wording of a cause depends on besides the cause.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The company's names.
    pub names: Names,
    /// The user this Mac is registered for.
    pub user: Option<String>,
    /// Whether registering is offered: nobody is told to register where that cannot end well.
    pub may_register: bool,
    /// Whether macOS will ask for the key on behalf of some app.
    pub asks: bool,
    /// Whether macOS refuses the key to some app without asking.
    pub refused: bool,
}

words! {
    /// The parts of a cause's wording.
    pub enum CausePart {
        /// One sentence without jargon.
        Headline "headline",
        /// One short line.
        Title "title",
        /// What it means and what leads out of it.
        Explanation "explanation",
    }
}

words! {
    /// The parts of a state's wording.
    pub enum StatePart {
        /// One or two words, beside the state's shape.
        Label "label",
        /// One sentence without jargon.
        Headline "headline",
        /// What it means.
        Explanation "explanation",
    }
}

words! {
    /// Who must act, the first-named first.
    pub enum Who {
        /// The person at the Mac.
        User "user",
        /// IT.
        It "it",
        /// The person at the Mac; where that does not help, IT.
        UserThenIt "user-then-it",
        /// IT; the person at the Mac may be able to help.
        ItThenUser "it-then-user",
    }
}

words! {
    /// Yes, no, or not known.
    pub enum Answer {
        /// Yes.
        Yes "yes",
        /// No.
        No "no",
        /// Not known.
        Unknown "unknown",
    }
}

words! {
    /// What came of an action.
    pub enum Told {
        /// It is open; the user goes on there.
        Opened "opened",
        /// macOS did not open Self Service.
        NotOpened "not-opened",
        /// macOS did not open another link.
        LinkNotOpened "link-not-opened",
        /// There is no Self Service to open it with.
        NoSelfService "no-self-service",
        /// What was found has changed, and the action with it.
        NotOffered "not-offered",
    }
}

words! {
    /// Units of an age.
    pub enum Unit {
        /// Minutes.
        Minutes "minutes",
        /// Hours.
        Hours "hours",
        /// Days.
        Days "days",
        /// Months of 30 days.
        Months "months",
        /// Years of 365 days.
        Years "years",
    }
}

words! {
    /// What Rejoin looks at, as people would call it.
    pub enum Place {
        /// `login.keychain-db`.
        LoginKeychain "login-keychain",
        /// `app-sso platform -s`.
        PlatformSso "platform-sso",
        /// Jamf's `getPSSOStatus`.
        SsoStatus "sso-status",
        /// The per-user preferences of Jamf's app: whether Jamf has the id.
        JamfReport "jamf-report",
        /// jamf.log.
        JamfLog "jamf-log",
        /// Company Portal's logs.
        PortalLog "portal-log",
        /// `profiles status -type enrollment`.
        Enrollment "enrollment",
        /// Jamf's settings of the Mac.
        JamfSettings "jamf-settings",
        /// Installed apps.
        Apps "apps",
        /// Running apps.
        RunningApps "running-apps",
        /// The company's settings for Rejoin.
        Configuration "configuration",
        /// Something else.
        Other "other",
    }
}

words! {
    /// Fixed words of the faces.
    pub enum Label {
        /// Above the next step.
        NextStep "next-step",
        /// Above the findings that are not the headline's.
        AlsoFound "also-found",
        /// Above the summary.
        ThisMac "this-mac",
        /// Above the apps that will ask.
        AppsThatAsk "apps-that-ask",
        /// Above what could not be looked at.
        NotLookedAt "not-looked-at",
        /// Above what is wrong with the company's settings.
        SettingsProblems "settings-problems",
        /// Before the proof of a finding.
        WhatShowsIt "what-shows-it",
        /// Before how long something has lasted.
        Since "since",
        /// Before who must act.
        WhoMustAct "who-must-act",
        /// A finding that is likely, not certain.
        Doubt "doubt",
        /// Where the registration is kept.
        Registration "registration",
        /// The registered user.
        User "user",
        /// The Entra device id.
        DeviceId "device-id",
        /// Whether Jamf knows of the registration.
        ReportedToJamf "reported-to-jamf",
        /// The company's help desk.
        HelpDesk "help-desk",
        /// On a recording.
        Simulated "simulated",
        /// The menu's entry that opens the window.
        OpenRejoin "open-rejoin",
        /// Looks at the Mac again.
        LookAgain "look-again",
        /// The menu's first line until there is a verdict.
        Looking "looking",
        /// The menu's entry that ends the app.
        Quit "quit",
        /// What `rejoin --help` prints.
        Help "help",
        /// After a line about wrong use.
        TryHelp "try-help",
        /// A text points to nothing that is known.
        NothingFits "nothing-fits",
        /// A cause that a text points to and the Mac shows, too.
        FoundHere "found-here",
    }
}

words! {
    /// What is wrong with a command line; it comes with the word in question.
    pub enum WrongUse {
        /// No such command.
        UnknownCommand "unknown-command",
        /// No such option, or not with this command.
        UnknownOption "unknown-option",
        /// A word too many.
        ExtraWord "extra-word",
        /// An option without its value, or with an empty one.
        MissingValue "missing-value",
        /// A value for an option that takes none.
        NeedlessValue "needless-value",
        /// An option given twice.
        Twice "twice",
        /// A command without the text it is about.
        MissingText "missing-text",
    }
}

words! {
    /// Why there is no Mac to look at.
    pub enum NoMac {
        /// This computer is not a Mac.
        NotAMac "not-a-mac",
        /// Rejoin works in a user's own session, not as root.
        Root "root",
        /// Nor for macOS's own accounts.
        SystemAccount "system-account",
        /// macOS cannot say whose session this is.
        NoUser "no-user",
    }
}

keys! { State {
    Registered "registered", ActionNeeded "action-needed", ItNeeded "it-needed", InProgress "in-progress",
    Unknown "unknown",
} }

keys! { Storage {
    PlatformSso "platform-sso", SecureEnclave "secure-enclave", LoginKeychain "login-keychain", None "none",
    Unknown "unknown",
} }

keys! { Asks { None "none", Once "once", Again "again", Refused "refused", Unknown "unknown" } }

keys! { Reason {
    PermissionDenied "permission-denied", Damaged "damaged", Timeout "timeout", Failed "failed",
    NotAllowed "not-allowed", TooLarge "too-large",
} }

keys! { ConfigurationProblemKind {
    WrongType "wrong-type", UnknownKey "unknown-key", OutOfRange "out-of-range", Unreadable "unreadable",
} }

keys! { ActionId {
    OpenRegistration "open-registration", OpenSelfService "open-self-service",
    InstallCompanyPortal "install-company-portal", OpenCleanUpPolicy "open-clean-up-policy",
    StartGuide "start-guide", RepairPlatformSso "repair-platform-sso", ContactSupport "contact-support",
    MakeReport "make-report",
} }

impl Message {
    /// The Fluent id, an attribute after a dot; `None` for words that belong to no language.
    pub fn id(&self) -> Option<String> {
        Some(match self {
            Message::Verbatim(_) => return None,
            Message::Cause(cause, part, _) => {
                format!("cause-{}.{}", cause.id().replace('_', "-"), part.key())
            }
            Message::State(state, part, _) => format!("state-{}.{}", state.key(), part.key()),
            Message::UnknownBecause(..) => "unknown-because".into(),
            Message::NotLookedAt(..) => "not-looked-at".into(),
            Message::Action(action, _) => format!("action-{}", action.key()),
            Message::FindRegistration(_) => "action-find-registration".into(),
            Message::Who(who, _) => format!("who-{}", who.key()),
            Message::Storage(storage) => format!("storage-{}", storage.key()),
            Message::Reported(answer) => format!("reported-{}", answer.key()),
            Message::Asks(asks) => format!("asks-{}", asks.key()),
            Message::Place(place) => format!("place-{}", place.key()),
            Message::Reason(reason) => format!("reason-{}", reason.key()),
            Message::Problem { kind, .. } => format!("problem-{}", kind.key()),
            Message::Ago(unit, _) => format!("ago-{}", unit.key()),
            Message::Label(label) => format!("label-{}", label.key()),
            Message::WrongUse(what, _) => format!("wrong-use-{}", what.key()),
            Message::NoMac(why) => format!("no-mac-{}", why.key()),
            Message::BrokenRecording { .. } => "broken-recording".into(),
            Message::NotWritten { .. } => "not-written".into(),
            Message::NotStarted { .. } => "not-started".into(),
            Message::Told(what, _) => format!("told-{}", what.key()),
            Message::WouldStart(_) => "would-start".into(),
            Message::WouldOpen(_) => "would-open".into(),
        })
    }

    /// The arguments by name.
    pub fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Message::Cause(_, _, circumstances) => circumstances.arguments(),
            Message::State(_, _, names)
            | Message::Action(_, names)
            | Message::FindRegistration(names)
            | Message::Told(_, names)
            | Message::Who(_, names) => names.arguments(),
            Message::UnknownBecause(place, reason) | Message::NotLookedAt(place, reason) => vec![
                ("place", Argument::Message(Box::new(Message::Place(*place)))),
                ("reason", Argument::Message(Box::new(Message::Reason(*reason)))),
            ],
            Message::Problem { key, source, .. } => vec![("key", text(key)), ("source", text(source))],
            Message::Ago(_, number) => vec![("number", Argument::Number(*number))],
            Message::WrongUse(_, word) => vec![("word", text(word))],
            Message::BrokenRecording { folder, why } => vec![("folder", text(folder)), ("why", text(why))],
            Message::NotWritten { why } | Message::NotStarted { why } => vec![("why", text(why))],
            Message::WouldStart(app) => vec![("app", text(app))],
            Message::WouldOpen(link) => vec![("link", text(link))],
            Message::Verbatim(_)
            | Message::Storage(_)
            | Message::Reported(_)
            | Message::Asks(_)
            | Message::Place(_)
            | Message::Reason(_)
            | Message::Label(_)
            | Message::NoMac(_) => Vec::new(),
        }
    }

    /// Everything Rejoin can say, each once: what a language must have words for.
    pub fn every() -> Vec<Message> {
        let names = Names::default;
        let mut every = Vec::new();
        for cause in Cause::ALL {
            every.extend(
                CausePart::ALL.iter().map(|part| Message::Cause(*cause, *part, Circumstances::default())),
            );
        }
        for state in State::ALL {
            every.extend(StatePart::ALL.iter().map(|part| Message::State(*state, *part, names())));
        }
        every.push(Message::UnknownBecause(Place::LoginKeychain, Reason::Damaged));
        every.push(Message::NotLookedAt(Place::LoginKeychain, Reason::Damaged));
        every.extend(ActionId::ALL.iter().map(|action| Message::Action(*action, names())));
        every.push(Message::FindRegistration(names()));
        every.extend(Who::ALL.iter().map(|who| Message::Who(*who, names())));
        every.extend(Storage::ALL.iter().copied().map(Message::Storage));
        every.extend(Answer::ALL.iter().copied().map(Message::Reported));
        every.extend(Asks::ALL.iter().copied().map(Message::Asks));
        every.extend(Place::ALL.iter().copied().map(Message::Place));
        every.extend(Reason::ALL.iter().copied().map(Message::Reason));
        every.extend(ConfigurationProblemKind::ALL.iter().map(|kind| {
            let (key, source) = ("SupportURL".into(), "/Library/Managed Preferences/x.plist".into());
            Message::Problem { kind: *kind, key, source }
        }));
        every.extend(Unit::ALL.iter().map(|unit| Message::Ago(*unit, 3)));
        every.extend(Label::ALL.iter().copied().map(Message::Label));
        every.extend(WrongUse::ALL.iter().map(|what| Message::WrongUse(*what, "--word".into())));
        every.extend(NoMac::ALL.iter().copied().map(Message::NoMac));
        every.push(Message::BrokenRecording { folder: "x".into(), why: "y".into() });
        every.push(Message::NotWritten { why: "y".into() });
        every.push(Message::NotStarted { why: "y".into() });
        every.extend(Told::ALL.iter().map(|what| Message::Told(*what, names())));
        every.push(Message::WouldStart("x".into()));
        every.push(Message::WouldOpen("x".into()));
        every
    }
}

impl Circumstances {
    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let mut arguments = self.names.arguments();
        arguments.push(("user", name(&self.user)));
        arguments.push(("user-given", yes_or_no(self.user.is_some())));
        arguments.push(("may-register", yes_or_no(self.may_register)));
        arguments.push(("asks", yes_or_no(self.asks)));
        arguments.push(("refused", yes_or_no(self.refused)));
        arguments
    }
}

impl Names {
    /// A name, and whether it is given: a language may need a whole other phrase where it is not.
    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        vec![
            ("organization", name(&self.organization)),
            ("organization-given", yes_or_no(self.organization.is_some())),
            ("support", name(&self.support)),
            ("support-given", yes_or_no(self.support.is_some())),
            ("item", name(&self.item)),
            ("item-given", yes_or_no(self.item.is_some())),
        ]
    }
}

fn name(name: &Option<String>) -> Argument {
    text(name.as_deref().unwrap_or_default())
}

fn yes_or_no(yes: bool) -> Argument {
    text(if yes { "yes" } else { "no" })
}

fn text(text: &str) -> Argument {
    Argument::Text(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One number a variant: a new variant does not compile before it is listed here, and `every` must say it.
    fn number(message: &Message) -> usize {
        match message {
            Message::Verbatim(_) => 0,
            Message::Cause(..) => 1,
            Message::State(..) => 2,
            Message::UnknownBecause(..) => 3,
            Message::NotLookedAt(..) => 4,
            Message::Action(..) => 5,
            Message::FindRegistration(_) => 6,
            Message::Who(..) => 7,
            Message::Storage(_) => 8,
            Message::Reported(_) => 9,
            Message::Asks(_) => 10,
            Message::Place(_) => 11,
            Message::Reason(_) => 12,
            Message::Problem { .. } => 13,
            Message::Ago(..) => 14,
            Message::Label(_) => 15,
            Message::WrongUse(..) => 16,
            Message::NoMac(_) => 17,
            Message::BrokenRecording { .. } => 18,
            Message::NotWritten { .. } => 19,
            Message::NotStarted { .. } => 20,
            Message::Told(..) => 21,
            Message::WouldStart(_) => 22,
            Message::WouldOpen(_) => 23,
        }
    }

    #[test]
    fn every_says_everything_once() {
        let every = Message::every();
        let mut variants: Vec<usize> = every.iter().map(number).collect();
        variants.dedup();
        assert_eq!(variants, (1..=23).collect::<Vec<_>>());
        let mut ids: Vec<String> = every.iter().filter_map(Message::id).collect();
        assert_eq!(ids.len(), every.len());
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), every.len());
    }
}
