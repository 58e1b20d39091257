//! Reads big-endian numbers and counted bytes; whatever does not fit in what is left has no answer.

/// What is left of some bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bytes<'a> {
    left: &'a [u8],
}

impl<'a> Bytes<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Bytes { left: bytes }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.left.is_empty()
    }

    /// How many bytes are left: no count of anything can be larger.
    pub(crate) fn len(&self) -> usize {
        self.left.len()
    }

    /// The next bytes.
    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, left) = self.left.split_at_checked(length)?;
        self.left = left;
        Some(taken)
    }

    /// The next four bytes as a number.
    pub(crate) fn number(&mut self) -> Option<u32> {
        let (taken, left) = self.left.split_first_chunk()?;
        self.left = left;
        Some(u32::from_be_bytes(*taken))
    }

    /// The next four bytes as a count or an offset.
    pub(crate) fn size(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    /// A count, as many bytes, and zeros up to a multiple of four.
    pub(crate) fn counted(&mut self) -> Option<&'a [u8]> {
        let length = self.size()?;
        let bytes = self.take(length)?;
        self.skip_padding(length)?;
        Some(bytes)
    }

    /// Bytes up to a NUL, and zeros up to a multiple of four.
    pub(crate) fn text(&mut self) -> Option<&'a [u8]> {
        let length = self.left.iter().position(|&byte| byte == 0)?;
        let text = self.take(length)?;
        self.take(1)?;
        self.skip_padding(length + 1)?;
        Some(text)
    }

    fn skip_padding(&mut self, length: usize) -> Option<()> {
        self.take(length.wrapping_neg() % 4).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_has_no_answer() {
        let cases: &[(&[u8], Option<&[u8]>)] = &[
            (b"\0\0\0\x02ab\0\0rest", Some(b"ab")),
            (b"\0\0\0\x04abcd", Some(b"abcd")),
            (b"\0\0\0\0", Some(b"")),
            (b"\0\0\0\x02ab", None),
            (b"\xff\xff\xff\xffabcd", None),
            (b"\0\0", None),
            (b"", None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(Bytes::new(bytes).counted(), *expected, "{bytes:?}");
        }
    }

    #[test]
    fn a_text_ends_with_nul_and_padding() {
        let cases = [
            (b"abc\0rest".as_slice(), Some(b"abc".as_slice()), 4),
            (b"abcd\0\0\0\0rest", Some(b"abcd"), 4),
            (b"\0\0\0\0rest", Some(b""), 4),
            (b"abc", None, 3),
            (b"ab\0", None, 0),
        ];
        for (bytes, expected, left) in cases {
            let mut reader = Bytes::new(bytes);
            assert_eq!(reader.text(), expected, "{bytes:?}");
            assert_eq!(reader.len(), left, "{bytes:?}");
        }
    }
}
