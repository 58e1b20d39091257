//! The self-test for people: what was tried, how it went, and what it means where macOS refused.

use anstyle::Style;
use rejoin_registration::SelfTest;

use crate::sheet::{DIM, INDENT, Sheet};

/// Sets the self-test in lines of at most `width` columns. Styles are written as escapes.
pub(super) fn face(seen: &SelfTest<String>, width: usize) -> String {
    let mut sheet = Sheet { text: String::new(), width };
    sheet.paragraph(0, Style::new().bold(), &seen.result);
    for line in &seen.lines {
        let name = format!("{} ({})", line.name, line.outcome);
        match &line.without {
            Some(without) => {
                sheet.point(0, Style::new().bold(), &name);
                sheet.paragraph(INDENT, Style::new(), without);
            }
            None => sheet.point(0, DIM, &name),
        }
    }
    sheet.text
}

#[cfg(test)]
mod tests {
    use rejoin_registration::SelfTest;
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::self_test::made_up;

    fn plain(seen: &SelfTest<String>, width: usize) -> String {
        anstream::adapter::strip_str(&face(seen, width)).to_string()
    }

    #[test]
    fn faces_in_every_language() {
        for language in ["en", "fr", "ja", "ko"] {
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(format!("mixed-{language}"), plain(&made_up::mixed(language), 80));
                insta::assert_snapshot!(format!("good-{language}"), plain(&made_up::good(language), 80));
            });
        }
    }

    #[test]
    fn lines_keep_to_the_width() {
        for (language, width) in [("fr", 30), ("fr", 45), ("fr", 80), ("ja", 30), ("ko", 45)] {
            for line in plain(&made_up::mixed(language), width).lines() {
                assert!(line.width() <= width && line.trim_end() == line, "{width}: {line}");
            }
        }
    }
}
