//! The question: asked in a terminal only, and anything but a yes is a no.

use std::io::{self, IsTerminal, Write};

use rejoin_registration::CleanUpText;
use rejoin_wording::Wording;

/// What means yes in every language.
const YES: [&str; 2] = ["y", "yes"];

/// Whether there is somebody to ask.
pub(super) fn is_possible() -> bool {
    io::stdin().is_terminal()
}

/// Asks. The question goes where it is seen: past an answer that another program reads.
pub(super) fn yes(wording: &Wording, aside: bool) -> io::Result<bool> {
    let question = format!("\n{} ", wording.say(&CleanUpText::Question.into()));
    if aside || !io::stdout().is_terminal() {
        io::stderr().write_all(question.as_bytes())?;
        io::stderr().flush()?;
    } else {
        io::stdout().write_all(question.as_bytes())?;
        io::stdout().flush()?;
    }
    let mut answer = String::new();
    // What is no text is no yes, and neither is the end of the input.
    let read = io::stdin().read_line(&mut answer);
    Ok(read.is_ok() && means_yes(&answer, &wording.say(&CleanUpText::Yes.into())))
}

fn means_yes(answer: &str, yes: &str) -> bool {
    let answer = answer.trim().to_lowercase();
    !answer.is_empty() && YES.into_iter().chain(yes.split('/')).any(|word| word == answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_yes_is_a_yes() {
        let of = |language: &str| Wording::new(&[language]).say(&CleanUpText::Yes.into());
        let cases = [
            ("en", "y\n", true),
            ("en", "YES", true),
            ("en", " yes \n", true),
            ("en", "", false),
            ("en", "\n", false),
            ("en", "n", false),
            ("en", "ye", false),
            ("en", "y n", false),
            ("en", "oui", false),
            ("fr", "oui", true),
            ("fr", "O", true),
            ("fr", "yes", true),
            ("fr", "non", false),
            ("ja", "はい", true),
            ("ja", "いいえ", false),
            ("ko", "예", true),
            ("ko", "네", true),
            ("ko", "아니요", false),
            ("pt", "Sim", true),
            ("pt", "não", false),
            ("zh-Hant", "是", true),
            ("zh-Hant", "不要", false),
        ];
        for (language, answer, expected) in cases {
            assert_eq!(means_yes(answer, &of(language)), expected, "{language}: {answer}");
        }
    }
}
