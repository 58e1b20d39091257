//! From the coach's cards to the View: which sentence stands where, and what stands on the buttons of macOS.

use rejoin_keychain::{Dialog, Signer};

use crate::macos_buttons::Words;
use crate::{
    Button, CoachCard, CoachLabel, CoachMessage, CoachPart, Evidence, Message, Names, Verdict, ViewButton,
    ViewCard, ViewCoach, ViewCoachLabels, WhyAlways, coach,
};

/// Microsoft's team (mac.md 6.2). Jamf's has not been seen on a Mac, so it is told by its id.
const MICROSOFT: &str = "UBF8T346G9";

/// What people see of the coach; `None` where no app will ask.
pub(crate) fn view_coach(evidence: &Evidence, verdict: &Verdict) -> Option<ViewCoach<Message>> {
    let cards = coach(evidence, verdict);
    (!cards.is_empty()).then(|| ViewCoach {
        cards: cards.iter().map(|card| view_card(evidence, card)).collect(),
        real_or_fake: say(CoachMessage::RealOrFake(
            Names::of(&evidence.configuration),
            Box::new(named(evidence, Button::Deny)),
        )),
        labels: labels(),
    })
}

/// What people see of one app that will ask.
fn view_card(evidence: &Evidence, card: &CoachCard) -> ViewCard<Message> {
    let buttons = Button::ALL.map(|button| view_button(evidence, button));
    let dialog = |dialog: &Dialog| {
        let (app, key) = (card.name.clone(), card.key.clone());
        say(match dialog {
            Dialog::Sign => CoachMessage::DialogSign { app, key },
            Dialog::Access => CoachMessage::DialogAccess { app, key },
        })
    };
    ViewCard {
        app: card.app.clone(),
        name: card.name.clone(),
        asks: card.asks,
        title: part(CoachPart::Title, card),
        do_this: say(CoachMessage::DoThis(Box::new(label(evidence, Button::AlwaysAllow)))),
        why: say(CoachMessage::Why(WhyAlways::of(card.asks), Box::new(named(evidence, Button::Allow)))),
        dialogs: card.dialogs.iter().map(dialog).collect(),
        password: say(CoachMessage::Label(CoachLabel::Password)),
        buttons: buttons.into(),
        verified: card.signer.is_some(),
        signature: signature(card),
    }
}

/// What a notification says when an app has been started that will ask.
pub(crate) fn spoken_words(evidence: &Evidence, card: &CoachCard) -> [Message; 2] {
    let button = label(evidence, Button::AlwaysAllow);
    [part(CoachPart::Speaks, card), say(CoachMessage::DoThis(Box::new(button)))]
}

fn view_button(evidence: &Evidence, button: Button) -> ViewButton<Message> {
    let face = match button.words(&evidence.languages) {
        Words::Seen(words) | Words::Likely(words) => words,
        Words::Unknown => button.english(),
    };
    ViewButton {
        id: button,
        right: button == Button::AlwaysAllow,
        label: label(evidence, button),
        face: Message::Verbatim(face.into()),
        does: say(CoachMessage::Does(button)),
        tried: say(CoachMessage::Tried(button)),
    }
}

/// What stands on a button; where that is not certain, with its English name and its place.
fn label(evidence: &Evidence, button: Button) -> Message {
    match button.words(&evidence.languages) {
        Words::Likely(words) => say(CoachMessage::ButtonLikely(button, words.into())),
        Words::Seen(_) | Words::Unknown => named(evidence, button),
    }
}

/// The same in few words, where the button has been told of before.
fn named(evidence: &Evidence, button: Button) -> Message {
    match button.words(&evidence.languages) {
        Words::Seen(words) | Words::Likely(words) => say(CoachMessage::ButtonWords(words.into())),
        Words::Unknown => say(CoachMessage::ButtonInEnglish(button)),
    }
}

fn signature(card: &CoachCard) -> Message {
    match &card.signer {
        Some(Signer::Apple) => part(CoachPart::SignedByApple, card),
        Some(Signer::Team(team)) if team == MICROSOFT => part(CoachPart::SignedByMicrosoft, card),
        Some(Signer::Team(team)) => {
            say(CoachMessage::SignedByTeam { app: card.name.clone(), team: team.clone() })
        }
        None => part(CoachPart::NotVerified, card),
    }
}

fn part(part: CoachPart, card: &CoachCard) -> Message {
    say(CoachMessage::Part(part, card.name.clone()))
}

fn say(message: CoachMessage) -> Message {
    Message::Coach(message)
}

fn labels() -> ViewCoachLabels<Message> {
    let label = |label| say(CoachMessage::Label(label));
    ViewCoachLabels {
        title: label(CoachLabel::Title),
        exercise: label(CoachLabel::Exercise),
        try_it: label(CoachLabel::TryIt),
        real_or_fake: label(CoachLabel::RealOrFake),
    }
}
