//! The View: what every face draws. Menu, page, command line and Jamf's inventory differ in form, never in content.
//!
//! `View<Message>` speaks no language; the crate `rejoin-wording` turns it into `View<String>`.

use jiff::Timestamp;
use serde::Serialize;

use crate::{
    ActionId, Actor, Asks, Cause, Certainty, ConfigurationProblemKind, Proof, Reason, Registration, State,
    ViewAbout, ViewCoach, ViewDetails, ViewGuide, ViewPage, ViewSupport,
};

/// What every face draws.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct View<T> {
    /// The Mac's clock when it was looked at.
    #[cfg_attr(test, ts(type = "string"))]
    pub taken_at: Timestamp,
    /// The state; each has its own shape of icon.
    pub state: State,
    /// One sentence: what is the matter.
    pub headline: T,
    /// Why, in a few sentences.
    pub explanation: T,
    /// The one next step.
    pub next: Option<ViewAction<T>>,
    /// Where the registration stands, label and value.
    pub summary: Vec<ViewLine<T>>,
    /// The registration found.
    pub registration: Registration,
    /// The finding that the headline tells of; it is one of `findings`.
    pub main: Option<Cause>,
    /// All findings, in order.
    pub findings: Vec<ViewFinding<T>>,
    /// Per app, whether macOS will ask.
    pub prompts: Vec<ViewPrompt<T>>,
    /// The guide that is under way, or leads out of what the user can do something about.
    pub guide: Option<ViewGuide<T>>,
    /// What there is to know before macOS asks; `None` where no app will ask.
    pub coach: Option<ViewCoach<T>>,
    /// What Rejoin could not look at.
    pub unreadable: Vec<ViewUnreadable<T>>,
    /// What is wrong with the company's settings.
    pub problems: Vec<ViewProblem<T>>,
    /// Everything that was read.
    pub details: ViewDetails<T>,
    /// Who helps.
    pub support: ViewSupport<T>,
    /// Rejoin itself.
    pub about: ViewAbout<T>,
    /// Whether the icon stands in the menu bar.
    pub show_icon: bool,
    /// On a recording: the sentence that says so.
    pub simulated: Option<T>,
    /// The pages of the window, in the order of the navigation.
    pub pages: Vec<ViewPage<T>>,
    /// The fixed words of the faces.
    pub labels: ViewLabels<T>,
}

/// A finding, as people see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewFinding<T> {
    /// What it is.
    pub cause: Cause,
    /// How sure it is.
    pub certainty: Certainty,
    /// Who must act.
    pub act: Vec<Actor>,
    /// Since when.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub since: Option<Timestamp>,
    /// How long ago that was, in words.
    pub ago: Option<T>,
    /// Where it is likely, not certain: the sentence that says so.
    pub doubt: Option<T>,
    /// One line.
    pub title: T,
    /// What it means and what leads out of it.
    pub explanation: T,
    /// Who must act, in words.
    pub who: T,
    /// What shows it.
    pub proof: Vec<Proof>,
    /// What Rejoin can do, the best first.
    pub actions: Vec<ViewAction<T>>,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewAction<T> {
    /// What the face sends back.
    pub id: ActionId,
    /// The button's words.
    pub title: T,
    /// The link it opens, for reading only.
    pub url: Option<String>,
}

/// An app that uses the Workplace Join key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewPrompt<T> {
    /// Bundle id.
    pub app: String,
    /// The name people know it by.
    pub name: String,
    /// Whether macOS will ask.
    pub asks: Asks,
    /// The same in words.
    pub text: T,
}

/// A label and its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewLine<T> {
    /// What it is.
    pub label: T,
    /// What stands there, a line each.
    pub values: Vec<T>,
}

/// Something Rejoin could not look at, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewUnreadable<T> {
    /// A path, or a command's words joined by blanks.
    pub source: String,
    /// Why.
    #[cfg_attr(test, ts(type = "string"))]
    pub reason: Reason,
    /// What it is and why, in words.
    pub text: T,
}

/// Something wrong with the company's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewProblem<T> {
    /// The key; `None` where a whole file could not be read.
    pub key: Option<String>,
    /// What is wrong.
    #[cfg_attr(test, ts(type = "string"))]
    pub problem: ConfigurationProblemKind,
    /// What is wrong, in words.
    pub text: T,
}

/// The fixed words of the faces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ViewLabels<T> {
    /// The state in one or two words, beside its shape.
    pub state: T,
    /// Above the next step.
    pub next_step: T,
    /// Above the findings that are not the headline's.
    pub also_found: T,
    /// Above the summary.
    pub this_mac: T,
    /// Above the apps that will ask.
    pub apps_that_ask: T,
    /// Above what could not be looked at.
    pub not_looked_at: T,
    /// Above what is wrong with the company's settings.
    pub settings_problems: T,
    /// Opens the proof of a finding.
    pub what_shows_it: T,
    /// A proof that is [`Proof::NOTHING`], in words.
    pub nothing_found: T,
    /// Before how long something has lasted.
    pub since: T,
    /// Before who must act.
    pub who_must_act: T,
    /// The menu's entry that opens the window.
    pub open_rejoin: T,
    /// The menu's entry that opens the page for messages.
    pub i_see_a_message: T,
    /// Above the field for what a person sees.
    pub what_do_you_see: T,
    /// What to put into that field.
    pub how_to_ask: T,
    /// Asks what it means.
    pub explain: T,
    /// The name of the list of pages.
    pub pages: T,
    /// Passes over the list of pages.
    pub skip_to_content: T,
    /// Where not everything could be looked at: leads to the page Details.
    pub not_everywhere: T,
    /// Looks at the Mac again.
    pub look_again: T,
    /// The menu's entry that ends the app.
    pub quit: T,
}

impl<T> View<T> {
    /// The same View with each text replaced by what `say` makes of it.
    pub fn map<U>(self, mut say: impl FnMut(T) -> U) -> View<U> {
        let say = &mut say;
        View {
            taken_at: self.taken_at,
            state: self.state,
            headline: say(self.headline),
            explanation: say(self.explanation),
            next: self.next.map(|action| action.map(say)),
            summary: self
                .summary
                .into_iter()
                .map(|line| ViewLine {
                    label: say(line.label),
                    values: line.values.into_iter().map(&mut *say).collect(),
                })
                .collect(),
            registration: self.registration,
            main: self.main,
            findings: self.findings.into_iter().map(|finding| finding.map(say)).collect(),
            prompts: self
                .prompts
                .into_iter()
                .map(|ViewPrompt { app, name, asks, text }| ViewPrompt { app, name, asks, text: say(text) })
                .collect(),
            guide: self.guide.map(|guide| guide.map(say)),
            coach: self.coach.map(|coach| coach.map(say)),
            unreadable: self
                .unreadable
                .into_iter()
                .map(|ViewUnreadable { source, reason, text }| ViewUnreadable {
                    source,
                    reason,
                    text: say(text),
                })
                .collect(),
            problems: self
                .problems
                .into_iter()
                .map(|ViewProblem { key, problem, text }| ViewProblem { key, problem, text: say(text) })
                .collect(),
            details: self.details.map(say),
            support: self.support.map(say),
            about: self.about.map(say),
            show_icon: self.show_icon,
            simulated: self.simulated.map(&mut *say),
            pages: self
                .pages
                .into_iter()
                .map(|ViewPage { id, title }| ViewPage { id, title: say(title) })
                .collect(),
            labels: self.labels.map(say),
        }
    }
}

impl<T> ViewFinding<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewFinding<U> {
        ViewFinding {
            cause: self.cause,
            certainty: self.certainty,
            act: self.act,
            since: self.since,
            ago: self.ago.map(&mut *say),
            doubt: self.doubt.map(&mut *say),
            title: say(self.title),
            explanation: say(self.explanation),
            who: say(self.who),
            proof: self.proof,
            actions: self.actions.into_iter().map(|action| action.map(say)).collect(),
        }
    }
}

impl<T> ViewAction<T> {
    pub(crate) fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewAction<U> {
        ViewAction { id: self.id, title: say(self.title), url: self.url }
    }
}

impl<T> ViewLabels<T> {
    fn map<U>(self, say: &mut impl FnMut(T) -> U) -> ViewLabels<U> {
        ViewLabels {
            state: say(self.state),
            next_step: say(self.next_step),
            also_found: say(self.also_found),
            this_mac: say(self.this_mac),
            apps_that_ask: say(self.apps_that_ask),
            not_looked_at: say(self.not_looked_at),
            settings_problems: say(self.settings_problems),
            what_shows_it: say(self.what_shows_it),
            nothing_found: say(self.nothing_found),
            since: say(self.since),
            who_must_act: say(self.who_must_act),
            open_rejoin: say(self.open_rejoin),
            i_see_a_message: say(self.i_see_a_message),
            what_do_you_see: say(self.what_do_you_see),
            how_to_ask: say(self.how_to_ask),
            explain: say(self.explain),
            pages: say(self.pages),
            skip_to_content: say(self.skip_to_content),
            not_everywhere: say(self.not_everywhere),
            look_again: say(self.look_again),
            quit: say(self.quit),
        }
    }
}
