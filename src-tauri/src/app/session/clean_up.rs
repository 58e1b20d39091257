//! Cleaning up: what a person has said yes to is carried out, put back, or brought to its end after it was cut off.

use rejoin_mac::{CleanUpError, Cue, Mac, Memory, Refusal, clean_up, restore_clean_up, resume_clean_up};
use rejoin_registration::{
    CleanUpCourse, CleanUpOutcome, CleanUpText, Evidence, GuideMemory, Message, Names, RemovalLabel,
    RemovalMessage, RemovalPart, RemovalWords, Shown, StepId, Told, diagnose, guide, item_name,
};

use super::Session;
use crate::terminal;

impl Session {
    /// The first look. A clean-up that was cut off is brought to its end before.
    pub(crate) fn first_look(&self) -> Shown {
        self.see(|_, mac| {
            let told = match resume_clean_up(mac, self.hands.as_ref()) {
                Ok(outcomes) if outcomes.is_empty() => None,
                Ok(outcomes) => Some(told_of_resumed(&outcomes)),
                Err(error) => Some(not_done(error, |outcomes| outcomes.iter().flat_map(left).collect())),
            };
            (Memory::of(mac), Some(told.unwrap_or_default()))
        })
        .shown
    }

    /// Removes a part of what earlier registrations have left, if the guide is there, and if it is what was shown: a yes
    /// to one list is none to another.
    pub(crate) fn remove(&self, part: RemovalPart, shown: &str) -> Shown {
        let seen = self.see(|last, mac| {
            if !last.as_ref().is_some_and(|last| comes_now(last.evidence(), part.step())) {
                return no_longer_offered(mac);
            }
            let told = match clean_up(mac, self.hands.as_ref(), part.scope(), shown) {
                Ok(outcome) => {
                    self.change_guide(last.as_ref(), |memory| memory.removed(part));
                    told_of(part, &outcome)
                }
                Err(CleanUpError::NoHome(Refusal::OnlyTells)) => {
                    self.change_guide(last.as_ref(), |memory| memory.removed(part));
                    vec![RemovalLabel::OnlyTells.into()]
                }
                Err(error) => {
                    let told = |outcomes: &[CleanUpOutcome]| {
                        outcomes.iter().flat_map(|it| told_of(part, it)).collect()
                    };
                    not_done(error, told)
                }
            };
            (Memory::of(mac), Some(told))
        });
        self.cue(&Cue::Step(part.step()));
        seen.shown
    }

    /// Puts back the files that were moved aside.
    pub(crate) fn put_back(&self) -> Shown {
        self.see(|last, mac| {
            let can = |memory: &Memory| {
                memory.evidence().left_over.as_ref().is_some_and(|left_over| left_over.can_restore)
            };
            if !last.as_ref().is_some_and(can) {
                return no_longer_offered(mac);
            }
            let told = match restore_clean_up(mac, self.hands.as_ref()) {
                Ok(outcome) => {
                    self.change_guide(last.as_ref(), GuideMemory::restored);
                    told_of_restored(&outcome)
                }
                Err(error) => {
                    not_done(error, |outcomes| outcomes.iter().flat_map(told_of_restored).collect())
                }
            };
            (Memory::of(mac), Some(told))
        })
        .shown
    }
}

fn comes_now(evidence: &Evidence, step: StepId) -> bool {
    guide(evidence, &diagnose(evidence)).and_then(|guide| guide.now()) == Some(step)
}

fn no_longer_offered(mac: &dyn Mac) -> (Memory, Option<Vec<Message>>) {
    let memory = Memory::of(mac);
    let told = Message::Told(Told::NotOffered, Names::of(&memory.evidence().configuration));
    (memory, Some(vec![told]))
}

/// Why nothing, or not all, was done, after what was. The error itself is for whoever looks after Rejoin.
fn not_done(error: CleanUpError, told_of: impl FnOnce(&[CleanUpOutcome]) -> Vec<Message>) -> Vec<Message> {
    if let CleanUpError::Changed(_) = error {
        return vec![RemovalLabel::Changed.into()];
    }
    terminal::complain(&error.to_string());
    match error {
        CleanUpError::CutOff { outcomes, .. } => {
            let mut told = told_of(&outcomes);
            told.push(RemovalLabel::CutOff.into());
            told
        }
        _ => vec![RemovalLabel::NotNow.into()],
    }
}

fn told_of(part: RemovalPart, outcome: &CleanUpOutcome) -> Vec<Message> {
    let number = match part {
        RemovalPart::Files => outcome.moved.len(),
        RemovalPart::Items => outcome.deleted.len(),
    };
    let done = i64::try_from(number).unwrap_or(i64::MAX);
    let done = (done > 0).then(|| RemovalMessage::Of(part, RemovalWords::Done, done).into());
    done.into_iter().chain(left(outcome)).collect()
}

fn left(outcome: &CleanUpOutcome) -> Vec<Message> {
    let files = outcome.left_files.iter().map(|left| format!("~/{}", left.path));
    let items = outcome.left_items.iter().map(|left| item_name(&left.item.item));
    files.chain(items).map(|what| RemovalMessage::Refused(what).into()).collect()
}

fn told_of_restored(outcome: &CleanUpOutcome) -> Vec<Message> {
    let is_back = (!outcome.restored.is_empty()).then(|| RemovalLabel::IsPutBack.into());
    let left = outcome.left_files.iter().map(|left| format!("~/{}", left.path));
    is_back.into_iter().chain(left.map(|what| RemovalMessage::NotPutBack(what).into())).collect()
}

/// A clean-up whose yes no longer counts was taken back, one that cannot be read was left alone; any other was brought to
/// its end.
fn told_of_resumed(outcomes: &[CleanUpOutcome]) -> Vec<Message> {
    let came_of = |course: CleanUpCourse| outcomes.iter().any(|outcome| outcome.course == course);
    let ended = came_of(CleanUpCourse::Resumed) || came_of(CleanUpCourse::Restored);
    let told = [
        (ended, RemovalLabel::Resumed.into()),
        (!ended && came_of(CleanUpCourse::RolledBack), CleanUpText::RolledBack.into()),
        (came_of(CleanUpCourse::NotRead), CleanUpText::NotRead.into()),
    ];
    let told = told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, told)| told);
    told.chain(outcomes.iter().flat_map(left)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_back_is_not_said_to_be_done() {
        use CleanUpCourse::{NotRead, Restored, Resumed, RolledBack};
        let taken_back = || Message::from(CleanUpText::RolledBack);
        let done = || Message::from(RemovalLabel::Resumed);
        let not_read = || Message::from(CleanUpText::NotRead);
        for (courses, expected) in [
            (vec![RolledBack], vec![taken_back()]),
            (vec![Resumed, RolledBack], vec![done()]),
            (vec![Restored], vec![done()]),
            (vec![NotRead], vec![not_read()]),
            (vec![NotRead, Resumed], vec![done(), not_read()]),
        ] {
            let outcomes: Vec<_> = courses.into_iter().map(CleanUpOutcome::of).collect();
            assert_eq!(told_of_resumed(&outcomes), expected);
        }
    }
}
