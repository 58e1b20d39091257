//! The closed list of what Rejoin can say, without a language: the crate `rejoin-wording` has the words.

use crate::{
    ActionId, Asks, Cause, CleanUpMessage, CoachMessage, ConfigurationProblemKind, GuideMessage, Page,
    Reason, RemovalMessage, SelfTestWords, SettingsWords, State, Storage, WindowMessage,
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
    /// What stands in place of a cause's explanation while a guide leads out of it: `under-way`.
    UnderWay,
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
    /// The name of a page of the window: `page-<page>`.
    Page(Page),
    /// How many causes a text points to: `fits`.
    Fits(i64),
    /// A text points to nothing that is known: `nothing-fits`.
    NothingFits(Names),
    /// Why the command line could not be followed: `wrong-use-<what>`.
    WrongUse(WrongUse, String),
    /// What is said about a self-test.
    SelfTest(SelfTestWords),
    /// What is said about the company's settings.
    Settings(SettingsWords),
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
    /// What a guide says: `guide.ftl`.
    Guide(GuideMessage),
    /// What the clean-up guide says beside its steps: `removal.ftl`.
    Removal(RemovalMessage),
    /// What is said in a terminal about a clean-up: `cleanup.ftl`.
    CleanUp(CleanUpMessage),
    /// What the coach says: `coach.ftl`.
    Coach(CoachMessage),
    /// What the pages Details, Support and About say: `window.ftl`.
    Window(WindowMessage),
    /// What is left to the user where a link leads nowhere, with the name of what has to be opened: `way-<part>`.
    Way(WayPart, String, Names),
    /// What came of an action: `told-<what>`.
    Told(Told, Names),
    /// What a report is, what it asks, and what is in it: `report-<text>`.
    Report(ReportText),
    /// How much of something is in a report, or was masked: `report-<what>`.
    ReportCount(ReportCount, i64),
    /// Where a report was saved: `report-saved`.
    ReportSaved {
        /// The file.
        file: String,
    },
    /// A report could not be saved: `report-not-saved`.
    ReportNotSaved {
        /// The file.
        file: String,
        /// Why, as the system says it.
        why: String,
    },
    /// There is a file of that name already: `report-exists`.
    ReportExists {
        /// The file.
        file: String,
    },
    /// A folder of reports could not be read: `reports-unreadable`.
    ReportsUnreadable {
        /// The folder.
        folder: String,
        /// Why, as the system says it.
        why: String,
    },
    /// A folder without reports: `reports-none`.
    ReportsNone {
        /// The folder.
        folder: String,
    },
    /// Some of the reports could not be used: `reports-broken`.
    ReportsBroken(i64),
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
    /// What is left to the user where a link leads nowhere.
    pub enum WayPart {
        /// Self Service is open: the item is to be looked for.
        FindItem "find-item",
        /// The registration item was not opened: Self Service has to be opened and the item chosen there.
        ByHand "by-hand",
        /// Another item was not opened: it is to be looked for in Self Service.
        LookThere "look-there",
        /// The item was opened, and nothing came of it.
        NothingHappened "nothing-happened",
        /// The page of System Settings was not opened.
        SettingsByHand "settings-by-hand",
        /// The help desk's page or address was not opened.
        LinkByHand "link-by-hand",
    }
}

words! {
    /// What came of an action.
    pub enum Told {
        /// It is open; the user goes on there.
        Opened "opened",
        /// There is no Self Service to open it with.
        NoSelfService "no-self-service",
        /// What was found has changed, and the action with it.
        NotOffered "not-offered",
        /// Rejoin's own file could not be written, so that it cannot follow the user through a guide.
        NotRemembered "not-remembered",
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
        /// What Rejoin remembers of a guide.
        Guide "guide",
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
        /// In place of a proof where nothing is there.
        NothingFound "nothing-found",
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
        /// The menu's entry that opens the page for messages.
        ISeeAMessage "i-see-a-message",
        /// Above the field for what a person sees.
        WhatDoYouSee "what-do-you-see",
        /// What to put into that field.
        HowToAsk "how-to-ask",
        /// Asks what it means.
        Explain "explain",
        /// The name of the list of pages.
        Pages "pages",
        /// Passes over the list of pages, for whoever uses the keyboard.
        SkipToContent "skip-to-content",
        /// On a notification that Company Portal was opened by hand.
        OpenTheRightItem "open-the-right-item",
        /// On a notification that an app may ask now.
        WhatToClick "what-to-click",
        /// The icon is not in the menu bar.
        IconHidden "icon-hidden",
        /// How it gets there again, and that Rejoin is reached without it.
        HowToShowTheIcon "how-to-show-the-icon",
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
    /// What a report is, what it asks, and what is in it.
    pub enum ReportText {
        /// Above the whole.
        Title "title",
        /// Above what is in it.
        Inside "inside",
        /// Above what was masked.
        Masked "masked",
        /// Above what is not in it.
        Without "without",
        /// The version of macOS, the time, the languages.
        Machine "machine",
        /// What Jamf and the company set.
        Settings "settings",
        /// How hosts answered.
        Hosts "hosts",
        /// What never is in it.
        LeftOut "left-out",
        /// That nothing is sent.
        NotSent "not-sent",
        /// Before the questions.
        Questions "questions",
        /// The exact message.
        QuestionMessage "question-message",
        /// Where it appears.
        QuestionWhere "question-where",
        /// Since when.
        QuestionSince "question-since",
        /// Whether it has worked before.
        QuestionWorked "question-worked",
        /// Whether a colleague has it, too.
        QuestionColleague "question-colleague",
        /// The user's other Macs.
        QuestionOthers "question-others",
        /// A column: the report's name.
        ColumnReport "column-report",
        /// A column: the state.
        ColumnState "column-state",
        /// A column: what was found.
        ColumnFound "column-found",
        /// In place of a state.
        Broken "broken",
    }
}

words! {
    /// What is counted in a report.
    pub enum ReportCount {
        /// Lines of logs.
        LogLines "log-lines",
        /// Installed apps.
        Apps "apps",
        /// Registrations in the keychain.
        Registrations "registrations",
        /// Commands.
        Commands "commands",
        /// What could not be read.
        Unreadable "unreadable",
        /// People's names.
        People "people",
        /// Ids of devices and tenants.
        Ids "ids",
        /// Hosts and domains.
        Addresses "addresses",
        /// Names of policies, folders and apps.
        Names "names",
    }
}

impl ReportCount {
    /// So many of them.
    pub fn of(self, number: usize) -> Message {
        Message::ReportCount(self, i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// What help desk asks first: the article's questions.
pub const REPORT_QUESTIONS: [ReportText; 6] = [
    ReportText::QuestionMessage,
    ReportText::QuestionWhere,
    ReportText::QuestionSince,
    ReportText::QuestionWorked,
    ReportText::QuestionColleague,
    ReportText::QuestionOthers,
];

impl From<ReportText> for Message {
    fn from(text: ReportText) -> Self {
        Message::Report(text)
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
        /// Nor for one user in another's session.
        AnothersSession "anothers-session",
        /// macOS cannot say whose session this is.
        NoUser "no-user",
        /// There is no screen for the app.
        NoScreen "no-screen",
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
            Message::UnderWay => "under-way".into(),
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
            Message::Page(page) => format!("page-{}", page.key()),
            Message::Fits(_) => "fits".into(),
            Message::NothingFits(_) => "nothing-fits".into(),
            Message::WrongUse(what, _) => format!("wrong-use-{}", what.key()),
            Message::SelfTest(words) => words.id(),
            Message::Settings(words) => words.id().into(),
            Message::NoMac(why) => format!("no-mac-{}", why.key()),
            Message::BrokenRecording { .. } => "broken-recording".into(),
            Message::NotWritten { .. } => "not-written".into(),
            Message::NotStarted { .. } => "not-started".into(),
            Message::Guide(guide) => guide.id(),
            Message::Removal(removal) => removal.id(),
            Message::CleanUp(clean_up) => clean_up.id(),
            Message::Coach(coach) => coach.id(),
            Message::Window(window) => window.id(),
            Message::Way(part, ..) => format!("way-{}", part.key()),
            Message::Told(what, _) => format!("told-{}", what.key()),
            Message::Report(text) => format!("report-{}", text.key()),
            Message::ReportCount(what, _) => format!("report-{}", what.key()),
            Message::ReportSaved { .. } => "report-saved".into(),
            Message::ReportNotSaved { .. } => "report-not-saved".into(),
            Message::ReportExists { .. } => "report-exists".into(),
            Message::ReportsUnreadable { .. } => "reports-unreadable".into(),
            Message::ReportsNone { .. } => "reports-none".into(),
            Message::ReportsBroken(_) => "reports-broken".into(),
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
            | Message::NothingFits(names)
            | Message::Who(_, names) => names.arguments(),
            Message::UnknownBecause(place, reason) | Message::NotLookedAt(place, reason) => vec![
                ("place", Argument::Message(Box::new(Message::Place(*place)))),
                ("reason", Argument::Message(Box::new(Message::Reason(*reason)))),
            ],
            Message::Problem { key, source, .. } => vec![("key", text(key)), ("source", text(source))],
            Message::Ago(_, number) | Message::Fits(number) => vec![("number", Argument::Number(*number))],
            Message::WrongUse(_, word) => vec![("word", text(word))],
            Message::BrokenRecording { folder, why } => vec![("folder", text(folder)), ("why", text(why))],
            Message::NotWritten { why } | Message::NotStarted { why } => vec![("why", text(why))],
            Message::SelfTest(words) => words.arguments(),
            Message::Settings(words) => words.arguments(),
            Message::ReportCount(_, number) | Message::ReportsBroken(number) => {
                vec![("number", Argument::Number(*number))]
            }
            Message::ReportSaved { file } | Message::ReportExists { file } => vec![("file", text(file))],
            Message::ReportNotSaved { file, why } => vec![("file", text(file)), ("why", text(why))],
            Message::ReportsUnreadable { folder, why } => vec![("folder", text(folder)), ("why", text(why))],
            Message::ReportsNone { folder } => vec![("folder", text(folder))],
            Message::WouldStart(app) => vec![("app", text(app))],
            Message::Guide(guide) => guide.arguments(),
            Message::Removal(removal) => removal.arguments(),
            Message::CleanUp(clean_up) => clean_up.arguments(),
            Message::Coach(coach) => coach.arguments(),
            Message::Window(window) => window.arguments(),
            Message::Way(_, name, names) => [vec![("name", text(name))], names.arguments()].concat(),
            Message::WouldOpen(link) => vec![("link", text(link))],
            Message::Verbatim(_)
            | Message::UnderWay
            | Message::Storage(_)
            | Message::Reported(_)
            | Message::Asks(_)
            | Message::Place(_)
            | Message::Reason(_)
            | Message::Label(_)
            | Message::Page(_)
            | Message::Report(_)
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
        every.extend(Page::ALL.iter().copied().map(Message::Page));
        every.extend([Message::Fits(3), Message::NothingFits(names())]);
        every.extend(WrongUse::ALL.iter().map(|what| Message::WrongUse(*what, "--word".into())));
        every.extend(SelfTestWords::every().into_iter().map(Message::SelfTest));
        every.extend(NoMac::ALL.iter().copied().map(Message::NoMac));
        every.push(Message::BrokenRecording { folder: "x".into(), why: "y".into() });
        every.push(Message::NotWritten { why: "y".into() });
        every.push(Message::NotStarted { why: "y".into() });
        every.extend(Told::ALL.iter().map(|what| Message::Told(*what, names())));
        every.push(Message::WouldStart("x".into()));
        every.push(Message::WouldOpen("x".into()));
        every.extend(GuideMessage::every().into_iter().map(Message::Guide));
        every.extend(CoachMessage::every().into_iter().map(Message::Coach));
        every.extend(WayPart::ALL.iter().map(|part| Message::Way(*part, "Self Service".into(), names())));
        every.extend(ReportText::ALL.iter().copied().map(Message::Report));
        every.extend(ReportCount::ALL.iter().map(|what| what.of(3)));
        every.push(Message::ReportSaved { file: "x".into() });
        every.push(Message::ReportNotSaved { file: "x".into(), why: "y".into() });
        every.push(Message::ReportExists { file: "x".into() });
        every.push(Message::ReportsUnreadable { folder: "x".into(), why: "y".into() });
        every.push(Message::ReportsNone { folder: "x".into() });
        every.push(Message::ReportsBroken(3));
        every.extend(RemovalMessage::every().into_iter().map(Message::Removal));
        every.extend(SettingsWords::every().into_iter().map(Message::Settings));
        every.extend(WindowMessage::every().into_iter().map(Message::Window));
        every.extend(CleanUpMessage::every().into_iter().map(Message::CleanUp));
        every.push(Message::UnderWay);
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
    /// The names, and the user this Mac is registered for.
    pub(crate) fn arguments_for(&self, user: &Option<String>) -> Vec<(&'static str, Argument)> {
        let user = vec![("user", name(user)), ("user-given", yes_or_no(user.is_some()))];
        [self.arguments(), user].concat()
    }

    /// A name, and whether it is given: a language may need a whole other phrase where it is not.
    pub(crate) fn arguments(&self) -> Vec<(&'static str, Argument)> {
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
            Message::Page(_) => 16,
            Message::Fits(_) => 17,
            Message::NothingFits(_) => 18,
            Message::WrongUse(..) => 19,
            Message::SelfTest(_) => 20,
            Message::NoMac(_) => 21,
            Message::BrokenRecording { .. } => 22,
            Message::NotWritten { .. } => 23,
            Message::NotStarted { .. } => 24,
            Message::Told(..) => 25,
            Message::WouldStart(_) => 26,
            Message::WouldOpen(_) => 27,
            Message::Guide(_) => 28,
            Message::Coach(_) => 29,
            Message::Way(..) => 30,
            Message::Report(_) => 31,
            Message::ReportCount(..) => 32,
            Message::ReportSaved { .. } => 33,
            Message::ReportNotSaved { .. } => 34,
            Message::ReportExists { .. } => 35,
            Message::ReportsUnreadable { .. } => 36,
            Message::ReportsNone { .. } => 37,
            Message::ReportsBroken(_) => 38,
            Message::Removal(_) => 39,
            Message::Settings(_) => 40,
            Message::Window(_) => 41,
            Message::CleanUp(_) => 42,
            Message::UnderWay => 43,
        }
    }

    #[test]
    fn every_says_everything_once() {
        let every = Message::every();
        let mut variants: Vec<usize> = every.iter().map(number).collect();
        variants.dedup();
        assert_eq!(variants, (1..=43).collect::<Vec<_>>());
        let mut ids: Vec<String> = every.iter().filter_map(Message::id).collect();
        assert_eq!(ids.len(), every.len());
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), every.len());
    }
}
