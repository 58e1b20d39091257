//! What the coach says, without a language.

use crate::keys::{Key, keys, words};
use crate::{Argument, Asks, Button, Names};

/// A sentence of the coach. Each is a Fluent message in `assets/locales/<language>/coach.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CoachMessage {
    /// About an app that will ask: `coach-<part>`.
    Part(CoachPart, String),
    /// What the prompt says, in words of ours: `coach-dialog-sign`.
    DialogSign {
        /// The app.
        app: String,
        /// The key.
        key: String,
    },
    /// Likewise: `coach-dialog-access`.
    DialogAccess {
        /// The app.
        app: String,
        /// The key.
        key: String,
    },
    /// What to do: `coach-do-this`, with the words of the button.
    DoThis(Box<crate::Message>),
    /// Why, and how often it asks with Allow: `coach-why-<asks>`, with the words of that button.
    Why(WhyAlways, Box<crate::Message>),
    /// The words that stand on a button, set apart from the sentence: `coach-button`.
    ButtonWords(String),
    /// A button in the Mac's language, as nobody has seen it: `button-<button>.likely`.
    ButtonLikely(Button, String),
    /// A button whose words are not known: `button-<button>.english`.
    ButtonInEnglish(Button),
    /// What a button does: `button-<button>.does`.
    Does(Button),
    /// Clicked in the exercise: `button-<button>.tried`.
    Tried(Button),
    /// Who signed the app: `coach-signed-by-team`.
    SignedByTeam {
        /// The app.
        app: String,
        /// The team's id.
        team: String,
    },
    /// How to tell a real prompt from a fake one: `coach-real-or-fake`, with the words of Deny.
    RealOrFake(Names, Box<crate::Message>),
    /// Fixed words: `coach-label-<label>`.
    Label(CoachLabel),
}

words! {
    /// What is said of an app by its name.
    pub enum CoachPart {
        /// Above its card.
        Title "title",
        /// Before the app asks: a notification's words.
        Speaks "speaks",
        /// Microsoft signed it.
        SignedByMicrosoft "signed-by-microsoft",
        /// Apple signed it.
        SignedByApple "signed-by-apple",
        /// Nobody knows who signed it.
        NotVerified "not-verified",
    }
}

words! {
    /// Why Always Allow.
    pub enum WhyAlways {
        /// Otherwise it asks each time.
        Once "once",
        /// Otherwise it asks twice each time.
        Again "again",
    }
}

words! {
    /// Fixed words of the coach.
    pub enum CoachLabel {
        /// Above the cards.
        Title "title",
        /// What the prompt asks for.
        Password "password",
        /// Above the exercise.
        Exercise "exercise",
        /// What to do in the exercise.
        TryIt "try-it",
        /// Above how to tell a real prompt from a fake one.
        RealOrFake "real-or-fake",
    }
}

keys! { Button { AlwaysAllow "always-allow", Deny "deny", Allow "allow" } }

impl WhyAlways {
    pub(crate) fn of(asks: Asks) -> Self {
        if asks == Asks::Again { WhyAlways::Again } else { WhyAlways::Once }
    }
}

impl CoachMessage {
    pub(crate) fn id(&self) -> String {
        match self {
            CoachMessage::Part(part, _) => format!("coach-{}", part.key()),
            CoachMessage::DialogSign { .. } => "coach-dialog-sign".into(),
            CoachMessage::DialogAccess { .. } => "coach-dialog-access".into(),
            CoachMessage::DoThis(_) => "coach-do-this".into(),
            CoachMessage::Why(why, _) => format!("coach-why-{}", why.key()),
            CoachMessage::ButtonWords(_) => "coach-button".into(),
            CoachMessage::ButtonLikely(button, _) => format!("button-{}.likely", button.key()),
            CoachMessage::ButtonInEnglish(button) => format!("button-{}.english", button.key()),
            CoachMessage::Does(button) => format!("button-{}.does", button.key()),
            CoachMessage::Tried(button) => format!("button-{}.tried", button.key()),
            CoachMessage::SignedByTeam { .. } => "coach-signed-by-team".into(),
            CoachMessage::RealOrFake(..) => "coach-real-or-fake".into(),
            CoachMessage::Label(label) => format!("coach-label-{}", label.key()),
        }
    }

    pub(crate) fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let text = |text: &String| Argument::Text(text.clone());
        let named = |button: &crate::Message| ("button", Argument::Message(Box::new(button.clone())));
        match self {
            CoachMessage::Part(_, app) => vec![("app", text(app))],
            CoachMessage::DialogSign { app, key } | CoachMessage::DialogAccess { app, key } => {
                vec![("app", text(app)), ("key", text(key))]
            }
            CoachMessage::DoThis(button) | CoachMessage::Why(_, button) => vec![named(button)],
            CoachMessage::ButtonLikely(_, label) | CoachMessage::ButtonWords(label) => {
                vec![("label", text(label))]
            }
            CoachMessage::SignedByTeam { app, team } => vec![("app", text(app)), ("team", text(team))],
            CoachMessage::RealOrFake(names, button) => {
                names.arguments().into_iter().chain([named(button)]).collect()
            }
            CoachMessage::ButtonInEnglish(_)
            | CoachMessage::Does(_)
            | CoachMessage::Tried(_)
            | CoachMessage::Label(_) => Vec::new(),
        }
    }

    /// Everything the coach can say, each once.
    pub(crate) fn every() -> Vec<CoachMessage> {
        let (app, key) =
            (|| String::from("Microsoft Teams"), || String::from("Microsoft Workplace Join Key"));
        let mut every = Vec::new();
        every.extend(CoachPart::ALL.iter().map(|part| CoachMessage::Part(*part, app())));
        every.push(CoachMessage::DialogSign { app: app(), key: key() });
        every.push(CoachMessage::DialogAccess { app: app(), key: key() });
        let button = || Box::new(crate::Message::Coach(CoachMessage::ButtonWords("Allow".into())));
        every.push(CoachMessage::ButtonWords("Allow".into()));
        every.push(CoachMessage::DoThis(button()));
        every.extend(WhyAlways::ALL.iter().map(|why| CoachMessage::Why(*why, button())));
        for button in <Button as Key>::ALL.iter().copied() {
            every.push(CoachMessage::ButtonLikely(button, "Permitir".into()));
            every.push(CoachMessage::ButtonInEnglish(button));
            every.push(CoachMessage::Does(button));
            every.push(CoachMessage::Tried(button));
        }
        every.push(CoachMessage::SignedByTeam { app: app(), team: "483DWKW443".into() });
        every.push(CoachMessage::RealOrFake(Names::default(), button()));
        every.extend(CoachLabel::ALL.iter().copied().map(CoachMessage::Label));
        every
    }
}
