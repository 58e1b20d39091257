//! What is written to the caller's terminal or pipe, and nothing in it that could do harm there.

use std::borrow::Cow;
use std::io::{self, ErrorKind, Write};

/// Writes to standard output. Colours reach a terminal only, and none where `NO_COLOR` is set.
///
/// # Errors
///
/// What the system says; a reader that has seen enough is no error.
pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut output = anstream::stdout().lock();
    let written = output.write_all(text.as_bytes()).and_then(|()| output.flush());
    written.or_else(|error| if error.kind() == ErrorKind::BrokenPipe { Ok(()) } else { Err(error) })
}

/// Writes to standard error what a person reads while a program reads the answer.
///
/// # Errors
///
/// What the system says.
pub(crate) fn print_aside(text: &str) -> io::Result<()> {
    anstream::stderr().lock().write_all(text.as_bytes())
}

/// How many columns a text may take: the terminal's, but lines beyond eighty are hard to read and below thirty
/// impossible to set.
pub(crate) fn width() -> usize {
    textwrap::termwidth().clamp(30, 80)
}

/// Writes one line to standard error, whatever the text holds. Where nobody listens, nobody is told.
pub(crate) fn complain(text: &str) {
    let _ = writeln!(io::stderr().lock(), "rejoin: {}", harmless(text));
}

/// The text without what could move a terminal's cursor, change its colours or hide and turn words: such
/// characters, which logs, file names and user names can hold, are written as escapes, tabs as blanks.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    if !text.contains(is_harmful) {
        return Cow::Borrowed(text);
    }
    let mut harmless = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => harmless.push(' '),
            character if is_harmful(character) => harmless.extend(character.escape_unicode()),
            character => harmless.push(character),
        }
    }
    Cow::Owned(harmless)
}

/// Control characters, line and paragraph separators, and what cannot be seen: marks of direction and joining, fillers, tags.
pub(crate) fn is_harmful(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{3164}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_harmful_reaches_a_terminal() {
        let cases = [
            ("plain, é, 日本語, narrow\u{202f}blank", "plain, é, 日本語, narrow\u{202f}blank"),
            ("a\tb", "a b"),
            ("\u{1b}[31mred", "\\u{1b}[31mred"),
            ("\u{9b}2J", "\\u{9b}2J"),
            ("two\nlines\r", "two\\u{a}lines\\u{d}"),
            ("\u{202e}txt.exe", "\\u{202e}txt.exe"),
            ("zero\u{200b}width", "zero\\u{200b}width"),
            ("\u{e0041}tag\u{3164}\u{ad}", "\\u{e0041}tag\\u{3164}\\u{ad}"),
        ];
        for (text, expected) in cases {
            assert_eq!(harmless(text), expected);
        }
    }
}
