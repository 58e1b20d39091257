//! The coach: per app that macOS will ask about, what the prompt says, which button to click, and how to tell a real
//! prompt from a fake one.

mod words;

use rejoin_keychain::{Dialog, Signer, dialogs};
use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::prompts::{asking_app, legacy_key};
use crate::{Asks, Evidence, Prompt, RunningApp, Verdict};

pub use words::{CoachLabel, CoachMessage, CoachPart, WhyAlways};

/// What there is to know before an app asks for the Workplace Join key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoachCard {
    /// Bundle id.
    pub app: String,
    /// The name that the prompt shows.
    pub name: String,
    /// How often macOS asks: once, or again and again.
    pub asks: Asks,
    /// The dialogs in their order, where every answer is Allow.
    pub dialogs: Vec<Dialog>,
    /// What the prompt calls the key.
    pub key: String,
    /// Who signed the installed app; `None`: not known, and so not to be trusted with a password.
    pub signer: Option<Signer>,
    /// Where the app stands whose signature that is.
    pub path: String,
}

/// That the coach has spoken about an app: once per app and registration.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spoken {
    /// The app's bundle id.
    pub app: String,
    /// The Entra device id of the registration.
    pub device_id: String,
}

/// One card per app that macOS will ask about, in the order of the forecasts.
pub fn coach(evidence: &Evidence, verdict: &Verdict) -> Vec<CoachCard> {
    let facts = Facts::of(evidence);
    let asking = verdict.prompts.iter().filter(|prompt| matches!(prompt.asks, Asks::Once | Asks::Again));
    asking.filter_map(|prompt| card(&facts, prompt)).collect()
}

fn card(facts: &Facts, prompt: &Prompt) -> Option<CoachCard> {
    let key = legacy_key(facts.evidence, &facts.storages)?;
    let access = key.access.as_ref();
    let app = asking_app(facts.evidence, access, &prompt.app)?;
    Some(CoachCard {
        app: prompt.app.clone(),
        name: prompt.name.clone(),
        asks: prompt.asks,
        dialogs: dialogs(access, app.signature.as_ref()),
        key: key.label.clone(),
        signer: app.signature.as_ref().map(|signature| signature.signer.clone()),
        path: app.path.clone(),
    })
}

/// What the coach says when an app has been started, and that it has then spoken. `None`: macOS will not ask about that
/// app, or the coach has spoken of it since this Mac was registered, or it is another copy than the one looked at.
pub fn coach_speaks(
    started: &RunningApp,
    evidence: &Evidence,
    verdict: &Verdict,
    spoken: &[Spoken],
) -> Option<(CoachCard, Spoken)> {
    let device_id = verdict.registration.device_id.clone()?;
    let now = Spoken { app: started.bundle_id.clone(), device_id };
    if spoken.contains(&now) {
        return None;
    }
    let card = coach(evidence, verdict).into_iter().find(|card| card.app == started.bundle_id)?;
    (card.path == started.path).then_some((card, now))
}

#[cfg(test)]
mod tests;
