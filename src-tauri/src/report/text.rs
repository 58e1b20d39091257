//! The words of a report: what is in it, before it is saved, and the questions in front of it.

use anstyle::Style;
use rejoin_mac::Preview;
use rejoin_registration::{Message, REPORT_QUESTIONS, ReportText};
use rejoin_wording::Wording;

use crate::sheet::{INDENT, Sheet};
use crate::terminal::harmless;

/// More than anybody types into one answer, in characters.
const LONGEST_ANSWER: usize = 10_000;

/// What the report holds, in lines of at most `width` columns.
pub(super) fn preview(preview: &Preview, wording: &Wording, width: usize) -> String {
    let mut sheet = Sheet { text: String::new(), width };
    sheet.paragraph(0, Style::new(), &wording.say(&ReportText::Title.into()));
    let sections = [
        (ReportText::Inside, &preview.inside),
        (ReportText::Masked, &preview.masked),
        (ReportText::Without, &preview.left_out),
    ];
    for (heading, messages) in sections {
        if messages.is_empty() {
            continue;
        }
        sheet.heading(&wording.say(&heading.into()));
        for message in messages {
            sheet.point(INDENT, Style::new(), &wording.say(message));
        }
    }
    sheet.text
}

/// A paragraph after what stands before.
pub(super) fn paragraph(words: &str) -> String {
    format!("\n{}\n", harmless(words))
}

/// The questions as a text, each with its answer or room for one.
pub(super) fn questions(wording: &Wording, answers: &[String]) -> String {
    let mut text = wording.say(&Message::Report(ReportText::Questions));
    text.push('\n');
    for (number, question) in REPORT_QUESTIONS.into_iter().enumerate() {
        text += &format!("\n{}. {}\n\n", number + 1, wording.say(&Message::Report(question)));
        let answer = answers.get(number).map(|answer| answer.trim()).unwrap_or_default();
        if !answer.is_empty() {
            let answer: String = answer.chars().take(LONGEST_ANSWER).collect();
            let lines: Vec<_> = answer.lines().map(harmless).collect();
            text += &format!("{}\n\n", lines.join("\n"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use rejoin_registration::ReportCount;

    use super::*;

    fn shown() -> Preview {
        Preview {
            inside: vec![
                ReportText::Machine.into(),
                ReportText::Settings.into(),
                ReportCount::LogLines.of(41),
                ReportCount::Registrations.of(1),
                ReportCount::Apps.of(5),
                ReportCount::Commands.of(3),
                ReportText::Hosts.into(),
                ReportCount::Unreadable.of(1),
            ],
            masked: vec![
                ReportCount::People.of(1),
                ReportCount::Ids.of(2),
                ReportCount::Addresses.of(2),
                ReportCount::Names.of(1),
            ],
            left_out: vec![ReportText::LeftOut.into(), ReportText::NotSent.into()],
        }
    }

    fn assert_snapshot(name: &str, text: &str) {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, text);
        });
    }

    #[test]
    fn what_a_report_holds_is_told_before_it_is_saved() {
        for language in ["en", "fr", "ja", "ko"] {
            let text = preview(&shown(), &Wording::new(&[language]), 72);
            let plain = anstream::adapter::strip_str(&text).to_string();
            assert_snapshot(&format!("preview-{language}"), &plain);
        }
    }

    #[test]
    fn the_questions_stand_in_front() {
        for language in ["en", "fr", "ja", "ko"] {
            assert_snapshot(&format!("questions-{language}"), &questions(&Wording::new(&[language]), &[]));
        }
    }

    #[test]
    fn an_answer_stands_below_its_question() {
        let answers = [String::new(), " In Teams,\u{1b}\n today \n".to_owned(), "x".repeat(20_000)];
        let text = questions(&Wording::new(&["en"]), &answers);
        assert!(text.contains("on which page?\n\nIn Teams,\\u{1b}\n today\n"), "{text}");
        assert!(!text.contains('\u{1b}'));
        assert_eq!(text.matches('x').count(), LONGEST_ANSWER);
    }
}
