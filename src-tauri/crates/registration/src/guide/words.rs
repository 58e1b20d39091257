//! What a guide says, without a language.

use super::{GuideKind, Progress, StepId, WrongTurnId};
use crate::keys::{Key, keys, words};
use crate::{Argument, Names};

/// A sentence of a guide. Each is a Fluent message in `assets/locales/<language>/guide.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuideMessage {
    /// A guide: `guide-<kind>.<part>`.
    Guide(GuideKind, GuidePart, Names),
    /// A step: `step-<id>.<part>`.
    Step(StepId, StepPart, Names, Option<String>),
    /// What will be asked on the way: `before-<readiness>`.
    Before(Readiness, Names),
    /// How many dialogs come, where every answer is Allow and where it is Always Allow: `before-dialogs`.
    Dialogs {
        /// With Allow.
        allow: i64,
        /// With Always Allow.
        always_allow: i64,
    },
    /// How far a step is: `progress-<progress>`.
    Progress(Progress),
    /// Which step of how many: `guide-step-of`.
    StepOf(i64, i64),
    /// The step that is to be done now, and which of how many it is: `guide-go-on`.
    GoOn {
        /// Which one.
        number: i64,
        /// Of how many.
        total: i64,
        /// Its title.
        step: Box<crate::Message>,
    },
    /// Rejoin watches for it: `by-rejoin`.
    ByRejoin,
    /// There was nothing, or is none: `changed-nothing`.
    Nothing,
    /// A wrong turn: `wrong-turn-<id>.<part>`.
    WrongTurn(WrongTurnId, WrongTurnPart, Names),
    /// Fixed words: `guide-label-<label>`.
    Label(GuideLabel),
}

words! {
    /// The parts of a guide's wording.
    pub enum GuidePart {
        /// Above it.
        Title "title",
        /// What it leads to.
        Intro "intro",
        /// When it is done.
        Done "done",
    }
}

words! {
    /// The parts of a step's wording.
    pub enum StepPart {
        /// One line.
        Title "title",
        /// What to do, or what happens.
        Text "text",
    }
}

words! {
    /// The parts of a wrong turn's wording.
    pub enum WrongTurnPart {
        /// What it looks like.
        What "what",
        /// The way back.
        WayBack "way-back",
    }
}

words! {
    /// What there is to know before a guide begins.
    pub enum Readiness {
        /// What to have at hand.
        AtHand "at-hand",
        /// macOS will not ask for the key.
        NoPrompts "no-prompts",
        /// macOS may ask for the key: nobody can know yet.
        PerhapsPrompts "perhaps-prompts",
        /// macOS will ask for the key.
        Prompts "prompts",
    }
}

words! {
    /// Fixed words of a guide.
    pub enum GuideLabel {
        /// Starts it.
        Start "start",
        /// The user says that a step is done.
        Tick "tick",
        /// Ends it.
        End "end",
        /// Closes it when it is done.
        Close "close",
        /// Above what changed.
        WhatChanged "what-changed",
        /// How it was.
        Before "before",
        /// How it is.
        After "after",
        /// Above what shows that a step is done.
        ShownBy "shown-by",
    }
}

keys! { GuideKind { Register "register", Finish "finish", PlatformSso "platform-sso", CleanUp "clean-up" } }

keys! { Progress { Done "done", Now "now", Ahead "ahead" } }

keys! { StepId {
    BeforeYouStart "before-you-start", QuitApps "quit-apps", RemoveFiles "remove-files",
    SystemFiles "system-files", RemoveItems "remove-items", UninstallPortal "uninstall-portal",
    JamfRecord "jamf-record", EntraRecords "entra-records", IntuneRecords "intune-records", Restart "restart",
    Wait "wait", InstallPortal "install-portal", QuitCompanyPortal "quit-company-portal",
    RemoveThisMac "remove-this-mac", OpenItem "open-item", SignIn "sign-in", Begin "begin",
    MacPassword "mac-password", ToTheEnd "to-the-end", Prompts "prompts", JamfHasTheId "jamf-has-the-id",
    SignInAgain "sign-in-again", OpenSettings "open-settings", RegisterOrRepair "register-or-repair",
} }

keys! { WrongTurnId {
    OpenedByHand "opened-by-hand", Denied "denied", AllowedOnce "allowed-once",
    PortalClosedEarly "portal-closed-early", SelfServiceNotReached "self-service-not-reached",
    NothingMoved "nothing-moved",
} }

impl GuideMessage {
    pub(crate) fn id(&self) -> String {
        match self {
            GuideMessage::Guide(kind, part, _) => format!("guide-{}.{}", kind.key(), part.key()),
            GuideMessage::Step(step, part, ..) => format!("step-{}.{}", step.key(), part.key()),
            GuideMessage::Before(readiness, _) => format!("before-{}", readiness.key()),
            GuideMessage::Dialogs { .. } => "before-dialogs".into(),
            GuideMessage::Progress(progress) => format!("progress-{}", progress.key()),
            GuideMessage::StepOf(..) => "guide-step-of".into(),
            GuideMessage::GoOn { .. } => "guide-go-on".into(),
            GuideMessage::ByRejoin => "by-rejoin".into(),
            GuideMessage::Nothing => "changed-nothing".into(),
            GuideMessage::WrongTurn(id, part, _) => format!("wrong-turn-{}.{}", id.key(), part.key()),
            GuideMessage::Label(label) => format!("guide-label-{}", label.key()),
        }
    }

    pub(crate) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            GuideMessage::Guide(_, _, names)
            | GuideMessage::Before(_, names)
            | GuideMessage::WrongTurn(_, _, names) => names.arguments(),
            GuideMessage::Step(_, _, names, user) => names.arguments_for(user),
            GuideMessage::Dialogs { allow, always_allow } => {
                vec![("allow", Argument::Number(*allow)), ("always-allow", Argument::Number(*always_allow))]
            }
            GuideMessage::StepOf(number, total) => {
                vec![("number", Argument::Number(*number)), ("total", Argument::Number(*total))]
            }
            GuideMessage::GoOn { number, total, step } => vec![
                ("number", Argument::Number(*number)),
                ("total", Argument::Number(*total)),
                ("step", Argument::Message(step.clone())),
            ],
            GuideMessage::Progress(_)
            | GuideMessage::ByRejoin
            | GuideMessage::Nothing
            | GuideMessage::Label(_) => Vec::new(),
        }
    }

    /// Everything a guide can say, each once.
    pub(crate) fn every() -> Vec<GuideMessage> {
        let names = Names::default;
        let mut every = Vec::new();
        for kind in GuideKind::ALL {
            every.extend(GuidePart::ALL.iter().map(|part| GuideMessage::Guide(*kind, *part, names())));
        }
        for step in StepId::ALL {
            every.extend(StepPart::ALL.iter().map(|part| GuideMessage::Step(*step, *part, names(), None)));
        }
        every.extend(Readiness::ALL.iter().map(|readiness| GuideMessage::Before(*readiness, names())));
        every.push(GuideMessage::Dialogs { allow: 2, always_allow: 1 });
        every.extend(Progress::ALL.iter().copied().map(GuideMessage::Progress));
        every.push(GuideMessage::StepOf(1, 5));
        let step = Box::new(crate::Message::Verbatim("Sign in".into()));
        every.push(GuideMessage::GoOn { number: 1, total: 5, step });
        every.push(GuideMessage::ByRejoin);
        every.push(GuideMessage::Nothing);
        for id in WrongTurnId::ALL {
            every.extend(WrongTurnPart::ALL.iter().map(|part| GuideMessage::WrongTurn(*id, *part, names())));
        }
        every.extend(GuideLabel::ALL.iter().copied().map(GuideMessage::Label));
        every
    }
}
