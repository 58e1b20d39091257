//! Eight days of the app in virtual time, on a recording that changes as a Mac does: nothing is told twice, nothing is
//! written without need, and from the second day on no memory and no handle is lost. Only `make soak` runs it.

use std::fs;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp, tz};
use rejoin_registration::{Occasion, StepId};

use super::life::{HOME, JAMF_AAD, KEYCHAIN, Life};
use super::*;

const DAYS: i64 = 8;

/// How far the clock goes between two looks around.
const STEP: Duration = Duration::from_secs(5 * 60);
/// How often securityd writes the keychain down.
const CHATTER: Duration = Duration::from_secs(20);
const ASLEEP: Duration = Duration::from_secs(10 * 60 * 60);
/// As much as the allocator keeps one day and not the other.
const MORE_MEMORY: u64 = 1024 * 1024;

fn days(from: Timestamp, to: Timestamp) -> i64 {
    to.duration_since(from).as_hours() / 24
}

/// What happens at this moment of the day.
fn live(life: &mut Life, day: i64) {
    let time = life.now.to_zoned(tz::TimeZone::UTC).time();
    let at = |hour, minute| (time.hour(), time.minute()) == (hour, minute);
    let mut left = STEP;
    if time.minute() % 15 == 0 {
        life.check_in();
    }
    if at(9, 0) || at(16, 0) {
        life.run_teams(at(9, 0));
    }
    if life.teams_since.is_some() {
        // securityd writes the keychain down again and again.
        for _ in 0..3 {
            life.put("prompts-ahead", KEYCHAIN);
            life.wait(CHATTER);
            life.follow(&[]);
            left -= CHATTER;
        }
    }
    if at(10, 30) {
        life.session.look_for_a_reader();
        assert!(!life.session.make_report().sections.is_empty());
        life.session.look_again();
        life.session.forget_what_was_told();
    }
    match day {
        1 if at(11, 0) => drop(life.session.choose_language(Some("fr".into()))),
        1 if at(12, 0) => drop(life.session.choose_language(None)),
        3 | 6 if at(11, 0) => life.put("registration-unfinished", JAMF_AAD),
        6 if at(11, 10) => {
            life.session.perform(ActionId::StartGuide);
            life.session.tick(StepId::BeforeYouStart, true);
            life.session.perform(ActionId::OpenRegistration);
        }
        3 | 6 if at(13, 0) => life.put("prompts-ahead", JAMF_AAD),
        4 if at(17, 0) => {
            let path = format!("{HOME}/{KEYCHAIN}");
            fs::write(life.file(&path), "half a keych").unwrap();
            life.follow(&[Change::Path(path)]);
        }
        4 if at(18, 0) => life.put("prompts-ahead", KEYCHAIN),
        5 if at(20, 0) => {
            life.wait(ASLEEP);
            life.follow(&[Change::Everything]);
        }
        2 | 4 if at(6, 0) => life.start_app(),
        _ => {}
    }
    life.wait(left);
}

/// Resident memory in bytes, and open handles, of this process, as Linux tells them.
fn held() -> (u64, usize) {
    let statm = fs::read_to_string("/proc/self/statm").unwrap();
    let pages: u64 = statm.split(' ').nth(1).unwrap().parse().unwrap();
    (pages * 4096, fs::read_dir("/proc/self/fd").unwrap().count())
}

fn check_written(written: &[(serde_json::Value, bool)]) {
    let at = |file: &serde_json::Value| -> Timestamp { file["taken_at"].as_str().unwrap().parse().unwrap() };
    let says = |file: &serde_json::Value| {
        let mut file = file.clone();
        file["taken_at"].take();
        file
    };
    for pair in written.windows(2) {
        let [(before, _), (after, has_started)] = pair else { unreachable!() };
        let age = at(after).duration_since(at(before));
        let is_old = age >= SignedDuration::from_mins(340);
        assert!(is_old || *has_started || says(before) != says(after), "without need: {after}");
        // The Mac slept for ten hours once.
        let slept = age > SignedDuration::from_hours(10) && age < SignedDuration::from_hours(16);
        assert!(age <= SignedDuration::from_hours(6) || slept, "too late: {after}");
    }
}

#[test]
#[ignore = "eight days in a minute: make soak"]
fn eight_days() {
    let mut life = Life::begin("prompts-ahead");
    let start = life.now;
    let mut each_day = Vec::new();
    for day in 0..DAYS {
        each_day.push(held());
        while days(start, life.now) == day {
            live(&mut life, day);
            life.follow(&[]);
        }
    }
    each_day.push(held());
    println!("{} looks, {} times status.json, {:?}", life.looks, life.written.len(), life.notices);
    for (day, (memory, handles)) in each_day.iter().enumerate() {
        println!("after day {day}: {:6} KiB, {handles} handles", memory / 1024);
    }
    let expected = [
        (0, Occasion::Prompt),
        (3, Occasion::NeedsTheUser),
        (6, Occasion::NeedsTheUser),
        (6, Occasion::WrongTurn),
    ];
    let told: Vec<_> = life.notices.iter().map(|(at, occasion)| (days(start, *at), *occasion)).collect();
    assert_eq!(told, expected);
    check_written(&life.written);
    let (memory, handles) = each_day[2];
    for (more, others) in &each_day[3..] {
        assert!(*more <= memory + MORE_MEMORY, "{each_day:?}");
        assert_eq!(*others, handles, "{each_day:?}");
    }
}
