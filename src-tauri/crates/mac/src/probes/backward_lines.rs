//! The lines of a file from its end: logs are read back to the line that decides, however long they are.

use std::io::{ErrorKind, SeekFrom};

use rejoin_registration::Reason;

use crate::{File, Mac, Trouble};

/// What is read of one log at most, in bytes.
pub(super) const LIMIT: u64 = 64 << 20;
/// What is kept of one line, in bytes from its beginning.
const LINE: usize = 1 << 20;
const CHUNK: u64 = 64 << 10;

/// Reads a file line by line, the last line first.
pub(super) struct BackwardLines {
    file: Box<dyn File>,
    /// Where in the file `buffer` begins.
    start: u64,
    /// How far back may be read.
    stop: u64,
    buffer: Vec<u8>,
    /// What of `buffer` is not handed out yet.
    end: usize,
    /// What of `buffer` may hold a line end that was not found yet.
    unsearched: usize,
    finished: bool,
}

impl BackwardLines {
    /// Opens a log.
    pub(super) fn open(mac: &dyn Mac, path: &str) -> Result<Self, Trouble> {
        let file = mac.open(path)?;
        BackwardLines::new(file, LIMIT).map_err(|reason| Trouble::unreadable(path, reason))
    }

    fn new(mut file: Box<dyn File>, limit: u64) -> Result<Self, Reason> {
        let start = file.seek(SeekFrom::End(0)).map_err(reason)?;
        Ok(BackwardLines {
            file,
            start,
            stop: start.saturating_sub(limit),
            buffer: Vec::new(),
            end: 0,
            unsearched: 0,
            finished: start == 0,
        })
    }

    /// The line before, without its line end; `None` at the file's beginning. A line longer than a mebibyte is cut.
    pub(super) fn line_before(&mut self) -> Result<Option<&[u8]>, Reason> {
        if self.finished {
            return Ok(None);
        }
        if self.buffer.is_empty() {
            self.read_chunk()?;
            // The last line's end is not the beginning of one more.
            if self.buffer.last() == Some(&b'\n') {
                self.end -= 1;
                self.unsearched = self.end;
            }
        }
        let line = loop {
            let unsearched = self.buffer.get(..self.unsearched).unwrap_or_default();
            if let Some(line_end) = memchr::memrchr(b'\n', unsearched) {
                let line = line_end + 1..self.end;
                self.end = line_end;
                self.unsearched = line_end;
                break line;
            }
            if self.start == 0 {
                self.finished = true;
                break 0..self.end;
            }
            self.read_chunk()?;
        };
        let line = self.buffer.get(line).unwrap_or_default();
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        Ok(Some(line.get(..LINE).unwrap_or(line)))
    }

    /// Puts the chunk before in front of what is not handed out yet.
    fn read_chunk(&mut self) -> Result<(), Reason> {
        let length = CHUNK.min(self.start - self.stop);
        if length == 0 {
            return Err(Reason::TooLarge);
        }
        let mut chunk = vec![0; length as usize];
        self.file.seek(SeekFrom::Start(self.start - length)).map_err(reason)?;
        self.file.read_exact(&mut chunk).map_err(reason)?;
        self.start -= length;
        self.unsearched = chunk.len();
        // Only a line's beginning is kept, so that a file without line ends costs no memory.
        chunk.extend_from_slice(self.buffer.get(..self.end.min(LINE)).unwrap_or_default());
        self.end = chunk.len();
        self.buffer = chunk;
        Ok(())
    }
}

fn reason(error: std::io::Error) -> Reason {
    match error.kind() {
        ErrorKind::PermissionDenied => Reason::PermissionDenied,
        ErrorKind::TimedOut => Reason::Timeout,
        _ => Reason::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read, Seek};

    use super::*;

    fn lines(bytes: &[u8], limit: u64) -> (Vec<String>, Option<Reason>) {
        let mut reader = BackwardLines::new(Box::new(Cursor::new(bytes.to_vec())), limit).unwrap();
        let mut lines = Vec::new();
        loop {
            match reader.line_before() {
                Ok(Some(line)) => lines.push(String::from_utf8_lossy(line).into_owned()),
                Ok(None) => return (lines, None),
                Err(reason) => return (lines, Some(reason)),
            }
        }
    }

    #[test]
    fn lines_come_last_first_and_without_their_ends() {
        let cases: &[(&[u8], &[&str])] = &[
            (b"", &[]),
            (b"\n", &[""]),
            (b"one", &["one"]),
            (b"one\n", &["one"]),
            (b"one\ntwo", &["two", "one"]),
            (b"one\r\ntwo\r\n", &["two", "one"]),
            (b"\n\none\n\n", &["", "one", "", ""]),
            (b"\xff\nx\n", &["x", "\u{fffd}"]),
        ];
        for (bytes, expected) in cases {
            assert_eq!(lines(bytes, LIMIT), (expected.iter().map(|line| line.to_string()).collect(), None));
        }
    }

    #[test]
    fn lines_may_cross_chunks() {
        for length in [0, 1, 100, 65_535, 65_536, 65_537, 200_000] {
            let long = "x".repeat(length);
            let text = format!("first\n{long}\nlast\n");
            assert_eq!(
                lines(text.as_bytes(), LIMIT),
                (vec!["last".into(), long, "first".into()], None),
                "{length}"
            );
        }
    }

    #[test]
    fn a_long_line_is_cut_to_its_beginning() {
        for length in [LINE, LINE + 1, LINE + 70_000, 3 * LINE + 5] {
            let long: String = (0..length).map(|at| char::from(b'a' + (at / 1000 % 26) as u8)).collect();
            let (lines, reason) = lines(format!("first\n{long}\nlast").as_bytes(), LIMIT);
            assert_eq!(reason, None);
            assert_eq!((lines[0].as_str(), lines[2].as_str()), ("last", "first"), "{length}");
            assert!(lines[1] == long[..LINE], "{length}");
        }
    }

    #[test]
    fn reading_ends_at_the_limit_with_whole_lines_only() {
        let text = "0123456789\n".repeat(100_000);
        let (lines, reason) = lines(text.as_bytes(), 100_000);
        assert_eq!(reason, Some(Reason::TooLarge));
        assert_eq!(lines.len(), 100_000 / 11);
        assert!(lines.iter().all(|line| line == "0123456789"));
    }

    struct Failing(ErrorKind);

    impl Read for Failing {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(self.0.into())
        }
    }

    impl Seek for Failing {
        fn seek(&mut self, _: SeekFrom) -> std::io::Result<u64> {
            Ok(10)
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_says_why() {
        let cases = [
            (ErrorKind::PermissionDenied, Reason::PermissionDenied),
            (ErrorKind::TimedOut, Reason::Timeout),
            (ErrorKind::UnexpectedEof, Reason::Damaged),
        ];
        for (kind, expected) in cases {
            let mut reader = BackwardLines::new(Box::new(Failing(kind)), LIMIT).unwrap();
            assert_eq!(reader.line_before(), Err(expected));
        }
    }
}
