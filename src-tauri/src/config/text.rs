//! The settings for people: grouped by where they come from, then what is wrong with them.

use anstyle::Style;
use rejoin_registration::{SettingLine, SettingProblem, SettingType, SettingsView};
use unicode_width::UnicodeWidthStr;

use crate::sheet::{INDENT, Row, Sheet, Value};

/// Sets the settings in lines of at most `width` columns, paths and links apart. Styles are written as escapes.
pub(super) fn face(seen: &SettingsView<String>, width: usize) -> String {
    let mut sheet = Sheet { text: String::new(), width };
    sheet.paragraph(0, Style::new().bold(), &seen.result);
    let widest = seen.lines.iter().map(|line| line.key.width()).max().unwrap_or_default();
    for (scope, name) in &seen.scopes {
        let of_scope: Vec<_> = seen.lines.iter().filter(|line| line.scope == *scope).collect();
        group(&mut sheet, name, widest, &of_scope);
    }
    if !seen.problems.is_empty() {
        sheet.blank();
        seen.problems.iter().for_each(|problem| self::problem(&mut sheet, problem));
    }
    sheet.text
}

/// The settings of one origin, under its name and file.
fn group(sheet: &mut Sheet, name: &str, widest: usize, lines: &[&SettingLine<String>]) {
    let Some(first) = lines.first() else { return };
    sheet.heading(name);
    if let Some(source) = &first.source {
        sheet.line(&" ".repeat(INDENT), source);
    }
    let rows: Vec<Row> =
        lines.iter().map(|line| Row { label: line.key, values: vec![value(line)] }).collect();
    sheet.rows_beside(INDENT, widest, &rows);
}

fn value(line: &SettingLine<String>) -> Value<'_> {
    match (line.value_type, &line.value) {
        (SettingType::SecureLink, Some(_)) => Value::Whole(&line.words),
        _ => Value::Words(&line.words),
    }
}

fn problem(sheet: &mut Sheet, problem: &SettingProblem<String>) {
    sheet.point(0, Style::new(), &problem.text);
    if let Some(must_be) = &problem.must_be {
        sheet.paragraph(INDENT, Style::new(), must_be);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::made_up;

    fn plain(seen: &SettingsView<String>, width: usize) -> String {
        anstream::adapter::strip_str(&face(seen, width)).to_string()
    }

    #[test]
    fn faces_in_every_language() {
        for language in ["en", "fr", "ja", "ko"] {
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(format!("mixed-{language}"), plain(&made_up::mixed(language), 80));
                insta::assert_snapshot!(format!("none-{language}"), plain(&made_up::none(language), 40));
            });
        }
    }

    /// A path, a link and a key are never broken: they are copied.
    #[test]
    fn lines_keep_to_the_width() {
        for (language, width) in [("fr", 30), ("fr", 45), ("fr", 80), ("ja", 30), ("ko", 45), ("zh-Hant", 40)]
        {
            for line in plain(&made_up::mixed(language), width).lines() {
                let whole =
                    line.contains('/') || line.trim().chars().all(|letter| letter.is_ascii_alphanumeric());
                assert!(line.width() <= width && line.trim_end() == line || whole, "{width}: {line}");
            }
        }
    }
}
