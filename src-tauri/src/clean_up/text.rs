//! The words of a clean-up for people: first what cannot be undone, then exactly what goes, what stays and why.

use anstyle::Style;
use rejoin_registration::{
    CleanUpCourse, CleanUpMessage, CleanUpOutcome, CleanUpText, Message, RemovalLabel, RemovalMessage,
    RemovalPart, RemovalStays, RemovalWords, Storage, ViewRemoval, item_name, removal,
};
use rejoin_wording::Wording;

use super::Shown;
use crate::sheet::{INDENT, Sheet};

/// The list, in lines of at most `width` columns.
pub(super) fn list(shown: &Shown, wording: &Wording, width: usize) -> String {
    let mut sheet = Sheet { text: String::new(), width };
    let part = |part| removal(&shown.evidence, &shown.list, part, shown.storage);
    let (files, items) = (part(RemovalPart::Files), part(RemovalPart::Items));
    if shown.list.is_empty() {
        sheet.paragraph(0, Style::new(), &wording.say(&CleanUpText::Nothing.into()));
    } else {
        sheet.paragraph(0, Style::new().bold(), &wording.say(&CleanUpText::First.into()));
        sheet.blank();
        sheet.paragraph(0, Style::new(), &wording.say(&CleanUpText::Title.into()));
        goes(&mut sheet, CleanUpText::Files, &files, wording);
        goes(&mut sheet, CleanUpText::Items, &items, wording);
        stays(&mut sheet, shown.storage, wording);
    }
    not_looked_at(&mut sheet, &[files, items], wording);
    sheet.text
}

fn goes(sheet: &mut Sheet, heading: CleanUpText, view: &ViewRemoval<Message>, wording: &Wording) {
    if view.groups.is_empty() {
        return;
    }
    sheet.heading(&wording.say(&heading.into()));
    for group in &view.groups {
        sheet.paragraph(INDENT, Style::new(), &wording.say(&group.title));
        for entry in &group.entries {
            exactly(sheet, &wording.say(&entry.text), &entry.exact);
        }
    }
}

fn stays(sheet: &mut Sheet, storage: Storage, wording: &Wording) {
    sheet.heading(&wording.say(&RemovalLabel::Stays.into()));
    let registration = Message::Removal(RemovalMessage::Stays(RemovalStays::Registration));
    let others = [CleanUpText::StaysKeychain, CleanUpText::StaysFiles].map(Message::from);
    let registration = storage.outlasts_a_clean_up().then_some(registration);
    let stay = [CleanUpText::StaysJamfsKeys.into()].into_iter().chain(registration).chain(others);
    for message in stay {
        sheet.point(INDENT, Style::new(), &wording.say(&message));
    }
}

fn not_looked_at(sheet: &mut Sheet, views: &[ViewRemoval<Message>], wording: &Wording) {
    let mut entries = views.iter().flat_map(|view| &view.not_looked_at).peekable();
    if entries.peek().is_none() {
        return;
    }
    sheet.heading(&wording.say(&RemovalLabel::NotLookedAt.into()));
    for entry in entries {
        exactly(sheet, &wording.say(&entry.text), &entry.exact);
    }
}

/// What came of it.
pub(super) fn outcome(outcome: &CleanUpOutcome, home: &str, wording: &Wording, width: usize) -> String {
    let mut sheet = Sheet { text: String::new(), width };
    sheet.blank();
    for message in done(outcome) {
        sheet.paragraph(0, Style::new(), &wording.say(&message));
    }
    if let Some(folder) = &outcome.folder {
        sheet.paragraph(0, Style::new(), &wording.say(&CleanUpText::KeptIn.into()));
        sheet.line(&" ".repeat(INDENT), &below(home, folder));
    }
    if outcome.left_something() {
        sheet.heading(&wording.say(&CleanUpText::Left.into()));
        for left in &outcome.left_files {
            exactly(&mut sheet, &wording.say(&Message::from(&left.why)), &below(home, &left.path));
        }
        for left in &outcome.left_items {
            exactly(&mut sheet, &wording.say(&Message::from(left.why)), &item_name(&left.item.item));
        }
    }
    sheet.text
}

fn done(outcome: &CleanUpOutcome) -> Vec<Message> {
    let mut said = Vec::new();
    match outcome.course {
        CleanUpCourse::CleanedUp | CleanUpCourse::Restored => {}
        CleanUpCourse::Resumed => said.push(CleanUpText::Resumed.into()),
        CleanUpCourse::RolledBack => said.push(CleanUpText::RolledBack.into()),
        CleanUpCourse::NotRead => said.push(CleanUpText::NotRead.into()),
    }
    let number = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
    let mut count = |part, length: usize| {
        if length > 0 {
            said.push(Message::Removal(RemovalMessage::Of(part, RemovalWords::Done, number(length))));
        }
    };
    count(RemovalPart::Files, outcome.moved.len());
    count(RemovalPart::Items, outcome.deleted.len());
    if !outcome.restored.is_empty() {
        said.push(Message::CleanUp(CleanUpMessage::Restored(number(outcome.restored.len()))));
    }
    said
}

/// Some words after what stands before.
pub(super) fn paragraph(words: &str, width: usize) -> String {
    let mut sheet = Sheet { text: String::new(), width };
    sheet.blank();
    sheet.paragraph(0, Style::new(), words);
    sheet.text
}

/// What it is, and below it exactly what.
fn exactly(sheet: &mut Sheet, what: &str, exact: &str) {
    sheet.point(2 * INDENT, Style::new(), what);
    sheet.line(&" ".repeat(3 * INDENT), exact);
}

/// A path below the home, whole.
pub(super) fn below(home: &str, path: &str) -> String {
    format!("{}/{path}", home.trim_end_matches('/'))
}
