//! The answer for people: what the text points to, the best first, set for a terminal.

use anstyle::Style;
use rejoin_registration::Explanation;

use crate::sheet::{DIM, INDENT, Row, Sheet};

/// Sets the explanation in lines of at most `width` columns. Styles are written as escapes.
pub(super) fn face(explanation: &Explanation<String>, width: usize) -> String {
    let mut sheet = Sheet { text: String::new(), width };
    if explanation.causes.is_empty() {
        sheet.paragraph(0, Style::new(), &explanation.answer);
    }
    for (number, explained) in explanation.causes.iter().enumerate() {
        if number > 0 {
            sheet.blank();
        }
        sheet.point(0, Style::new().bold(), &explained.title);
        sheet.paragraph(INDENT, Style::new(), &explained.explanation);
        for found in &explained.found {
            sheet.paragraph(INDENT, DIM, found);
        }
        sheet.table(INDENT, &[Row::new(&explanation.who_must_act, &explained.who)]);
    }
    sheet.text
}

#[cfg(test)]
mod tests {
    use rejoin_registration::{Cause, explained};
    use rejoin_wording::Wording;

    use super::*;
    use crate::status::made_up;

    fn plain(language: &str, causes: &[Cause], seen: bool) -> String {
        let (evidence, verdict) = made_up::unfinished();
        let seen = seen.then_some((&evidence, &verdict));
        let wording = Wording::new(&[language]);
        let explanation = explained(causes, &evidence.configuration, seen);
        anstream::adapter::strip_str(&face(&explanation.map(|message| wording.say(&message)), 80)).to_string()
    }

    #[test]
    fn faces_in_every_language() {
        let causes = [Cause::LicenseMissing, Cause::RegistrationUnfinished];
        for language in ["en", "fr", "ja", "ko"] {
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(format!("said-{language}"), plain(language, &causes, false));
                insta::assert_snapshot!(format!("said-and-seen-{language}"), plain(language, &causes, true));
                insta::assert_snapshot!(format!("nothing-{language}"), plain(language, &[], false));
            });
        }
    }
}
