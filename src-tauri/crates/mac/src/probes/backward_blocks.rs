//! The lines of a file from its end, in blocks: logs are read back to the line that decides, however long they are.

use std::io::{ErrorKind, SeekFrom};
use std::ops::Range;

use rejoin_registration::Reason;

use crate::{File, Mac, Trouble};

/// What is read of one log at most, in bytes.
pub(super) const LIMIT: u64 = 64 << 20;
/// What is kept of one line, in bytes from its beginning.
const LINE: usize = 1 << 20;
/// What is read at once: little enough for the processor's cache, and for a log that decides near its end.
const CHUNK: u64 = 128 << 10;

/// Reads a file by whole lines, the last ones first. Holds at most a chunk and a line of it.
pub(super) struct BackwardBlocks {
    file: Box<dyn File>,
    /// Where in the file `buffer` begins.
    start: u64,
    /// How far back may be read.
    stop: u64,
    buffer: Vec<u8>,
    /// How much of `buffer`, from its beginning, belongs to a line that begins before it.
    begun: usize,
    finished: bool,
}

impl BackwardBlocks {
    /// Opens a log.
    pub(super) fn open(mac: &dyn Mac, path: &str) -> Result<Self, Trouble> {
        let file = mac.open(path)?;
        BackwardBlocks::new(file, LIMIT).map_err(|reason| Trouble::unreadable(path, reason))
    }

    fn new(mut file: Box<dyn File>, limit: u64) -> Result<Self, Reason> {
        let start = file.seek(SeekFrom::End(0)).map_err(reason)?;
        Ok(BackwardBlocks {
            file,
            start,
            stop: start.saturating_sub(limit),
            buffer: Vec::new(),
            begun: 0,
            finished: start == 0,
        })
    }

    /// The block before: at least one whole line, the last one without its line end; `None` at the file's beginning.
    pub(super) fn block_before(&mut self) -> Result<Option<&[u8]>, Reason> {
        if self.finished {
            return Ok(None);
        }
        let mut is_last = self.buffer.is_empty();
        let block = loop {
            let chunk = self.read_chunk()?;
            let mut end = chunk + self.begun;
            // The last line's end is not the beginning of one more.
            if is_last && self.buffer.get(..end).is_some_and(|bytes| bytes.ends_with(b"\n")) {
                end -= 1;
            }
            is_last = false;
            if self.start == 0 {
                self.finished = true;
                break 0..end;
            }
            let read = self.buffer.get(..chunk.min(end)).unwrap_or_default();
            if let Some(line_end) = memchr::memchr(b'\n', read) {
                self.begun = line_end;
                break line_end + 1..end;
            }
            // Only a line's beginning is kept, so that a file without line ends costs no memory.
            self.begun = end.min(LINE);
        };
        Ok(Some(self.buffer.get(block).unwrap_or_default()))
    }

    /// Puts the chunk before in front of the line that has begun in it; its length.
    fn read_chunk(&mut self) -> Result<usize, Reason> {
        let length = CHUNK.min(self.start - self.stop);
        if length == 0 {
            return Err(Reason::TooLarge);
        }
        let chunk = length as usize;
        if self.buffer.len() < chunk + self.begun {
            self.buffer.resize(chunk + self.begun, 0);
        }
        self.buffer.copy_within(..self.begun, chunk);
        self.file.seek(SeekFrom::Start(self.start - length)).map_err(reason)?;
        self.file.read_exact(self.buffer.get_mut(..chunk).unwrap_or_default()).map_err(reason)?;
        self.start -= length;
        Ok(chunk)
    }
}

fn reason(error: std::io::Error) -> Reason {
    match error.kind() {
        ErrorKind::PermissionDenied => Reason::PermissionDenied,
        ErrorKind::TimedOut => Reason::Timeout,
        _ => Reason::Damaged,
    }
}

/// Where the lines of a block stand, the last one first.
pub(super) fn lines_before(block: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut end = Some(block.len());
    let mut line_ends = memchr::memchr_iter(b'\n', block).rev();
    std::iter::from_fn(move || {
        let line_end = line_ends.next();
        let line = line_end.map_or(0, |line_end| line_end + 1)..end?;
        end = line_end;
        Some(line)
    })
}

/// Where the line begins that a place of a block is in.
pub(super) fn line_start(block: &[u8], place: usize) -> usize {
    let before = block.get(..place).unwrap_or_default();
    memchr::memrchr(b'\n', before).map_or(0, |line_end| line_end + 1)
}

/// Where the line ends that a place of a block is in.
pub(super) fn line_end(block: &[u8], place: usize) -> usize {
    let after = block.get(place..).unwrap_or_default();
    memchr::memchr(b'\n', after).map_or(block.len(), |length| place + length)
}

/// The line at a place, as far as it is kept. A line longer than a mebibyte is cut.
pub(super) fn line_at(block: &[u8], place: Range<usize>) -> &[u8] {
    let line = block.get(place).unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    line.get(..LINE).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read, Seek};

    use super::*;

    fn lines(bytes: &[u8], limit: u64) -> (Vec<String>, Option<Reason>) {
        let mut reader = BackwardBlocks::new(Box::new(Cursor::new(bytes.to_vec())), limit).unwrap();
        let mut lines = Vec::new();
        loop {
            match reader.block_before() {
                Ok(Some(block)) => lines.extend(
                    lines_before(block)
                        .map(|place| String::from_utf8_lossy(line_at(block, place)).into_owned()),
                ),
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
        for length in [0, 1, 100, 131_066, 131_067, 131_068, 131_072, 131_073, 400_000] {
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

    #[test]
    fn memory_stays_flat() {
        let texts = ["0123456789\n".repeat(1_000_000), "x".repeat(10_000_000), "\n".repeat(10_000_000)];
        for text in texts {
            let mut reader = BackwardBlocks::new(Box::new(Cursor::new(text.into_bytes())), LIMIT).unwrap();
            while reader.block_before().unwrap().is_some() {}
            assert!(reader.buffer.capacity() <= 2 * (LINE + CHUNK as usize));
        }
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
            let mut reader = BackwardBlocks::new(Box::new(Failing(kind)), LIMIT).unwrap();
            assert_eq!(reader.block_before(), Err(expected));
        }
    }
}
