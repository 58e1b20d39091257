//! A clock that is set, a zone or a language that changes, and a Mac that sleeps in the middle of a guide: what was begun
//! goes on, and nobody is told twice.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rejoin_registration::Occasion::{self, NeedsTheUser, WaitedLongEnough, WrongTurn};
use rejoin_registration::State::{self, ActionNeeded, InProgress, Registered};
use rejoin_registration::{
    Progress,
    StepId::{self, InstallPortal, OpenItem, Wait},
};

use super::life::{HOME, Life};
use super::*;

const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);
const NEXT_LOOK: Duration = Duration::from_secs(15 * 60);

/// What is seen, what is to be done now, and what has been told, a quarter of an hour later included.
type Seen = (State, Option<StepId>, &'static [Occasion]);

/// What happens; what follows of it for a Mac that is registered, one in a guide, and one that waits in a clean-up.
type Row = (&'static str, fn(&mut Life), [Seen; 3]);

/// One after the other. Of a guide that is from the future, or long over, nothing is shown; nor is it forgotten.
const ROWS: [Row; 8] = [
    (
        "the clock goes a year forward",
        |life| set_clock(life, YEAR),
        [
            (Registered, None, &[]),
            (ActionNeeded, None, &[NeedsTheUser]),
            (ActionNeeded, None, &[NeedsTheUser]),
        ],
    ),
    (
        "and is put right",
        |life| set_clock(life, -YEAR),
        [
            (Registered, None, &[]),
            (InProgress, Some(OpenItem), &[WrongTurn]),
            (InProgress, Some(Wait), &[WaitedLongEnough]),
        ],
    ),
    (
        "the clock goes a year back",
        |life| set_clock(life, -YEAR),
        [
            (Registered, None, &[]),
            (ActionNeeded, None, &[NeedsTheUser]),
            (ActionNeeded, None, &[NeedsTheUser]),
        ],
    ),
    (
        "and is put right again",
        |life| set_clock(life, YEAR),
        [(Registered, None, &[]), (InProgress, Some(OpenItem), &[]), (InProgress, Some(InstallPortal), &[])],
    ),
    (
        "the user travels",
        |life| say(life, "+02:00", "-07:00"),
        [(Registered, None, &[]), (InProgress, Some(OpenItem), &[]), (InProgress, Some(InstallPortal), &[])],
    ),
    (
        "and speaks Japanese",
        |life| say(life, "en-GB", "ja"),
        [(Registered, None, &[]), (InProgress, Some(OpenItem), &[]), (InProgress, Some(InstallPortal), &[])],
    ),
    (
        "and sleeps",
        |life| sleep(life, 10),
        [(Registered, None, &[]), (InProgress, Some(OpenItem), &[]), (InProgress, Some(InstallPortal), &[])],
    ),
    (
        "and sleeps until a day is over",
        |life| sleep(life, 15),
        [
            (Registered, None, &[]),
            (ActionNeeded, None, &[NeedsTheUser]),
            (ActionNeeded, Some(InstallPortal), &[NeedsTheUser]),
        ],
    ),
];

fn set_clock(life: &mut Life, by: SignedDuration) {
    life.set_clock(by);
    life.follow(&[Change::Everything]);
}

fn say(life: &mut Life, from: &str, to: &str) {
    life.say(from, to);
    life.follow(&[Change::Everything]);
}

fn sleep(life: &mut Life, hours: u64) {
    life.wait(Duration::from_secs(hours * 60 * 60));
    life.follow(&[Change::Everything]);
}

fn seen(life: &Life) -> (State, Option<StepId>) {
    let shown = life.session.last().unwrap();
    let steps = shown.view.guide.map(|guide| guide.steps).unwrap_or_default();
    let now = steps.iter().find(|step| step.progress == Progress::Now);
    (shown.view.state, now.map(|step| step.id))
}

fn check(recording: &str, life: &mut Life, expected: [Seen; 8]) {
    let guide = |life: &Life| std::fs::read(life.file(&OwnFile::Guide.path(HOME))).ok();
    let begun = guide(life);
    for ((what, happens, _), (state, step, told)) in ROWS.into_iter().zip(expected) {
        happens(life);
        assert_eq!(seen(life), (state, step), "{recording}: {what}");
        let written: Timestamp =
            life.written.last().unwrap().0["taken_at"].as_str().unwrap().parse().unwrap();
        let age = life.now.duration_since(written);
        assert!(!age.is_negative() && age < SignedDuration::from_hours(6), "{recording}: {what}: {age:?}");
        if state != InProgress {
            assert_eq!(guide(life).is_some(), begun.is_some(), "{recording}: {what}");
        }
        life.wait(NEXT_LOOK);
        life.follow(&[]);
        let notices: Vec<_> = life.notices.drain(..).map(|(_, occasion)| occasion).collect();
        assert_eq!(notices, told, "{recording}: {what}");
    }
    let language = life.session.last().unwrap().language;
    assert_eq!(language, "ja", "{recording}");
}

#[test]
fn a_mac_that_is_registered_stays_so() {
    check("registered", &mut Life::begin("prompts-ahead"), ROWS.map(|(_, _, [seen, _, _])| seen));
}

#[test]
fn a_guide_goes_on() {
    let mut life = Life::begin("not-registered");
    life.session.perform(ActionId::StartGuide);
    life.session.tick(StepId::BeforeYouStart, true);
    check("in a guide", &mut life, ROWS.map(|(_, _, [_, seen, _])| seen));
}

#[test]
fn a_clean_up_goes_on() {
    check("cleaning up", &mut Life::begin("clean-up-waiting"), ROWS.map(|(_, _, [_, _, seen])| seen));
}
