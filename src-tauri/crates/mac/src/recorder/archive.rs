//! A report as one zip.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Entry;

/// The user's own answers stand beside the recording.
const QUESTIONS: &str = "questions.txt";

/// The zip's bytes. The same report gives the same bytes: no file in it has a date of its own.
pub(super) fn archive(questions: &str, entries: &[Entry]) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    let first = [(QUESTIONS, questions.as_bytes())];
    let others = entries.iter().map(|entry| (entry.path.as_str(), entry.bytes.as_slice()));
    for (path, bytes) in first.into_iter().chain(others) {
        zip.start_file(path, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
