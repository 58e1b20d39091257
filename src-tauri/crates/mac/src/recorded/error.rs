//! Why a folder is no recording of a Mac.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why a recording could not be opened. With its sources it is one line, whatever the folder holds.
#[derive(Debug, Error)]
#[error("failed to open the recording {}", one_line(&folder.to_string_lossy()))]
pub struct RecordingError {
    folder: PathBuf,
    #[source]
    defect: Defect,
}

impl RecordingError {
    pub(super) fn new(folder: &Path, defect: Defect) -> Self {
        RecordingError { folder: folder.to_path_buf(), defect }
    }
}

/// What is wrong with a recording. Places are paths inside it.
#[derive(Debug, Error)]
pub(super) enum Defect {
    #[error("there is no such folder or file")]
    NoFolder,
    #[error("it is neither a folder nor a file")]
    NotAFolder,
    #[error("failed to read {}", one_line(place))]
    Io {
        place: String,
        #[source]
        source: io::Error,
    },
    #[error("failed to make its private copy")]
    NotCopied {
        #[source]
        source: io::Error,
    },
    #[error("{}: it is not there", one_line(place))]
    NotThere { place: String },
    #[error("{}: it is not a regular file", one_line(place))]
    NotAFile { place: String },
    #[error("{}: it must be a real folder", one_line(place))]
    NotARealFolder { place: String },
    #[error("{}: it is no regular file, folder or link", one_line(place))]
    Special { place: String },
    #[error("{}: the link leads out of the recording", one_line(place))]
    ClimbsOut { place: String },
    #[error("{}: the links lead in a circle", one_line(place))]
    Circle { place: String },
    #[error("{}: its name is not UTF-8", one_line(place))]
    Name { place: String },
    #[error("it is neither a folder nor a zip that can be read")]
    NoZip {
        #[source]
        source: io::Error,
    },
    #[error("the zip holds more than {limit} bytes")]
    ZipTooLarge { limit: u64 },
    #[error("the zip holds more than {limit} files")]
    ZipTooMany { limit: usize },
    #[error("{}: the zip holds it twice", one_line(place))]
    ZipTwice { place: String },
    #[error("{}: its name leads out of the zip, lies too deep, or is no name", one_line(place))]
    ZipName { place: String },
    #[error("{}: a zip may not hold links", one_line(place))]
    ZipLink { place: String },
    #[error("mac.toml: it is larger than {limit} bytes")]
    TooLarge { limit: u64 },
    #[error("mac.toml: it is not UTF-8")]
    NotText,
    #[error("acts/acts.toml{}: {}", at(*line), one_line(message))]
    Acts { line: Option<usize>, message: String },
    #[error("mac.toml{}: {}", at(*line), one_line(message))]
    MacToml { line: Option<usize>, message: String },
}

fn at(line: Option<usize>) -> String {
    line.map(|line| format!(" line {line}")).unwrap_or_default()
}

/// A text in one line: names in a recording may hold line ends and other control characters.
fn one_line(text: &str) -> String {
    let breaks = |character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
    let mut line = String::with_capacity(text.len());
    for character in text.chars() {
        if breaks(character) {
            line.extend(character.escape_default());
        } else {
            line.push(character);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_one_line() {
        let cases = [
            ("disk/plain é", "disk/plain é"),
            ("a\nb\r\tc", "a\\nb\\r\\tc"),
            ("a\u{1b}[1m", "a\\u{1b}[1m"),
            ("a\u{2028}b\u{85}", "a\\u{2028}b\\u{85}"),
        ];
        for (text, expected) in cases {
            assert_eq!(one_line(text), expected);
            let place = text.to_string();
            assert_eq!(Defect::NotThere { place }.to_string(), format!("{expected}: it is not there"));
        }
    }
}
