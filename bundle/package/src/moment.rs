//! The one moment that a package knows: `SOURCE_DATE_EPOCH`, in seconds since 1970.

use crate::Failed;

/// The moment at which the sources were last changed; every file of a package bears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment(pub u32);

impl Moment {
    /// Reads the value of `SOURCE_DATE_EPOCH` (reproducible-builds.org/specs/source-date-epoch).
    ///
    /// # Errors
    /// Where it is no number of seconds that a Bom can hold, which ends in the year 2106.
    pub fn parse(value: &str) -> Result<Self, Failed> {
        let seconds =
            value.parse().map_err(|_| Failed::Parts(format!("SOURCE_DATE_EPOCH={value} is no time")))?;
        Ok(Self(seconds))
    }

    /// As XML writes it: `2026-11-21T18:00:00Z`.
    #[must_use]
    pub fn iso(self) -> String {
        jiff::Timestamp::constant(i64::from(self.0), 0).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_as_xml_does() {
        for (seconds, expected) in [
            (0, "1970-01-01T00:00:00Z"),
            (1_795_284_000, "2026-11-21T18:00:00Z"),
            (u32::MAX, "2106-02-07T06:28:15Z"),
        ] {
            assert_eq!(Moment(seconds).iso(), expected);
        }
    }

    #[test]
    fn only_seconds_are_a_moment() {
        assert_eq!(Moment::parse("12").ok(), Some(Moment(12)));
        for value in ["", "-1", "1.5", "4294967296", "now"] {
            assert!(Moment::parse(value).is_err(), "{value}");
        }
    }
}
