//! The answer for people: what is the matter, what to do next, and what else was found, set for a terminal.

use anstyle::{AnsiColor, Style};
use rejoin_registration::{Asks, Proof, State, View, ViewFinding, ViewLabels, ViewLine};

use crate::sheet::{DIM, INDENT, Row, Sheet, Value, styled};

/// Sets the View in lines of at most `width` columns, but for paths and links, which are never broken. Styles are
/// written as escapes.
pub(super) fn face(view: &View<String>, width: usize) -> String {
    let mut sheet = Sheet { text: String::new(), width };
    if let Some(simulated) = &view.simulated {
        sheet.paragraph(0, DIM, simulated);
        sheet.blank();
    }
    headline(&mut sheet, view);
    let main = view.main.and_then(|main| view.findings.iter().find(|finding| finding.cause == main));
    if let Some(doubt) = main.and_then(|finding| finding.doubt.as_ref()) {
        sheet.paragraph(INDENT, Style::new(), doubt);
    }
    sheet.table(INDENT, &next_and_proof(view, main));
    also_found(&mut sheet, view);
    this_mac(&mut sheet, view);
    not_looked_at(&mut sheet, view);
    problems(&mut sheet, view);
    sheet.text
}

/// The shape and the colour of a state; the shape alone says it, too.
pub(super) fn sign(state: State) -> (&'static str, AnsiColor) {
    match state {
        State::Registered => ("✓", AnsiColor::Green),
        State::ActionNeeded => ("!", AnsiColor::Yellow),
        State::ItNeeded => ("✗", AnsiColor::Red),
        State::InProgress => ("↻", AnsiColor::Cyan),
        State::Unknown => ("?", AnsiColor::Blue),
    }
}

fn headline(sheet: &mut Sheet, view: &View<String>) {
    let (shape, color) = sign(view.state);
    let style = Style::new().bold();
    let first = format!("{} ", styled(style.fg_color(Some(color.into())), shape));
    sheet.lines(&first, "  ", style, &view.headline);
    sheet.blank();
    sheet.paragraph(INDENT, Style::new(), &view.explanation);
}

/// What to do, who does it, since when it has been so, and what shows it.
fn next_and_proof<'a>(view: &'a View<String>, main: Option<&'a ViewFinding<String>>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    if let Some(next) = &view.next {
        let link = next.url.iter().map(|url| Value::Whole(url));
        let values = std::iter::once(Value::Strong(&next.title)).chain(link).collect();
        rows.push(Row { label: &view.labels.next_step, values });
    }
    rows.extend(main.into_iter().flat_map(|finding| details(&view.labels, finding)));
    rows
}

fn details<'a>(labels: &'a ViewLabels<String>, finding: &'a ViewFinding<String>) -> Vec<Row<'a>> {
    let mut rows = vec![Row::new(&labels.who_must_act, &finding.who)];
    if let Some(ago) = &finding.ago {
        rows.push(Row::new(&labels.since, ago));
    }
    let same_source = |one: &Proof, next: &Proof| one.source == next.source;
    let chunks = finding.proof.chunk_by(same_source);
    let proof: Vec<Value> = chunks.map(|proof| Value::Proof(proof, &labels.nothing_found)).collect();
    if !proof.is_empty() {
        rows.push(Row { label: &labels.what_shows_it, values: proof });
    }
    rows
}

fn also_found(sheet: &mut Sheet, view: &View<String>) {
    let others: Vec<_> = view.findings.iter().filter(|finding| Some(finding.cause) != view.main).collect();
    if others.is_empty() {
        return;
    }
    sheet.heading(&view.labels.also_found);
    for (number, finding) in others.into_iter().enumerate() {
        if number > 0 {
            sheet.blank();
        }
        sheet.point(INDENT, Style::new().bold(), &finding.title);
        sheet.paragraph(2 * INDENT, Style::new(), &finding.explanation);
        if let Some(doubt) = &finding.doubt {
            sheet.paragraph(2 * INDENT, Style::new(), doubt);
        }
        sheet.table(2 * INDENT, &details(&view.labels, finding));
    }
}

fn this_mac<'a>(sheet: &mut Sheet, view: &'a View<String>) {
    let words = |values: &'a [String]| values.iter().map(|value| Value::Words(value)).collect();
    let row = |line: &'a ViewLine<String>| Row { label: &line.label, values: words(&line.values) };
    let summary: Vec<Row> = view.summary.iter().map(row).collect();
    sheet.section(&view.labels.this_mac, &summary);
    let asking = view.prompts.iter().filter(|prompt| prompt.asks != Asks::None);
    let asking: Vec<Row> = asking.map(|prompt| Row::new(&prompt.name, &prompt.text)).collect();
    sheet.section(&view.labels.apps_that_ask, &asking);
}

fn not_looked_at(sheet: &mut Sheet, view: &View<String>) {
    if view.unreadable.is_empty() {
        return;
    }
    sheet.heading(&view.labels.not_looked_at);
    for unreadable in &view.unreadable {
        sheet.point(INDENT, Style::new(), &unreadable.text);
        sheet.line("    ", &unreadable.source);
    }
}

fn problems(sheet: &mut Sheet, view: &View<String>) {
    if view.problems.is_empty() {
        return;
    }
    sheet.heading(&view.labels.settings_problems);
    for problem in &view.problems {
        sheet.point(INDENT, Style::new(), &problem.text);
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::status::made_up;

    fn plain(view: &View<String>, width: usize) -> String {
        anstream::adapter::strip_str(&face(view, width)).to_string()
    }

    fn assert_looks_like(name: &str, text: &str) {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, text);
        });
    }

    #[test]
    fn faces_in_every_language() {
        let cases = [
            ("unfinished", made_up::unfinished()),
            ("outside-scope", made_up::outside_scope()),
            ("unknown", made_up::unknown()),
            ("registered-with-a-note", made_up::registered_with_a_note()),
        ];
        for (name, case) in &cases {
            for language in ["en", "fr", "ja", "ko"] {
                let view = made_up::view_in(language, case);
                assert_looks_like(&format!("{name}-{language}"), &plain(&view, 80));
            }
        }
    }

    #[test]
    fn a_narrow_terminal_has_values_below_their_labels() {
        let view = made_up::view_in("en", &made_up::unfinished());
        assert_looks_like("unfinished-narrow", &plain(&view, 40));
    }

    #[test]
    fn lines_keep_to_the_width_but_for_what_is_to_be_copied() {
        for case in [made_up::unfinished(), made_up::outside_scope(), made_up::registered_with_a_note()] {
            let cases = [
                ("en", 80),
                ("fr", 80),
                ("ja", 80),
                ("ko", 80),
                ("en", 30),
                ("fr", 45),
                ("ja", 30),
                ("ko", 45),
            ];
            for (language, width) in cases {
                for line in plain(&made_up::view_in(language, &case), width).lines() {
                    let copied = line.contains('/') || line.contains("://");
                    assert!(copied || line.width() <= width, "{width}: {line}");
                    assert_eq!(line.trim_end(), line);
                }
            }
        }
    }

    #[test]
    fn letters_two_columns_wide_keep_to_the_width() {
        let mut view = made_up::view_in("en", &made_up::unfinished());
        view.explanation = "このMacは登録されていますが、Jamfはまだそれを知りません。".repeat(4);
        view.summary[0].label = "登録".into();
        for line in plain(&view, 40).lines().filter(|line| !line.contains('/')) {
            assert!(line.width() <= 40, "{line}");
        }
        let columns: Vec<usize> = plain(&view, 80)
            .lines()
            .filter_map(|line| {
                line.find("In your login keychain")
                    .or(line.find("ana@example.com"))
                    .map(|at| line[..at].width())
            })
            .collect();
        assert!(columns.len() == 2 && columns[0] == columns[1], "{columns:?}");
    }

    #[test]
    fn nothing_of_the_macs_reaches_the_terminal_as_a_command() {
        let text = plain(&made_up::view_in("en", &made_up::hostile()), 80);
        let styled = face(&made_up::view_in("en", &made_up::hostile()), 80);
        assert!(!text.contains(|character: char| character.is_control() && character != '\n'));
        assert!(!styled.contains("\u{1b}]") && !styled.contains("\u{1b}[2J") && !styled.contains('\u{202e}'));
        assert!(text.contains("\\u{1b}"));
    }

    #[test]
    fn every_state_has_its_own_shape() {
        let states =
            [State::Registered, State::ActionNeeded, State::ItNeeded, State::InProgress, State::Unknown];
        let mut shapes = states.map(|state| sign(state).0).to_vec();
        shapes.sort_unstable();
        shapes.dedup();
        assert_eq!(shapes.len(), states.len());
        assert!(shapes.iter().all(|shape| shape.width() == 1));
    }
}
