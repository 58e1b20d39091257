//! The file of a report: its name, which tells nothing of a person, and how it takes another one's place.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use jiff::{Timestamp, tz::TimeZone};

/// Names to try, one after the other: `rejoin-report-2026-04-25-1141.zip`, then with `-2` and so on.
pub(super) fn names(taken_at: Timestamp, zone: &TimeZone) -> impl Iterator<Item = String> + use<> {
    let at = taken_at.to_zoned(zone.clone()).strftime("%Y-%m-%d-%H%M").to_string();
    (1_u64..).map(move |number| match number {
        1 => format!("rejoin-report-{at}.zip"),
        number => format!("rejoin-report-{at}-{number}.zip"),
    })
}

/// Writes a file that the user has chosen in macOS's own panel: that opens this one file to Rejoin, and none beside it.
///
/// # Errors
///
/// What the system says. Then there is no file.
pub(super) fn save_over(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut opened = File::create(file)?;
    let written = opened.write_all(bytes).and_then(|()| opened.sync_all());
    // Half a report is none.
    written.inspect_err(|_| drop(fs::remove_file(file)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_time_on_that_mac() {
        let at = "2026-04-25T09:41:29Z".parse().unwrap();
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        let names: Vec<String> = names(at, &zone).take(2).collect();
        assert_eq!(names, ["rejoin-report-2026-04-25-1141.zip", "rejoin-report-2026-04-25-1141-2.zip"]);
    }

    #[test]
    fn a_file_that_the_user_has_chosen_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("mine.zip");
        for bytes in [&b"a longer one"[..], b"new"] {
            save_over(&file, bytes).unwrap();
            assert_eq!(fs::read(&file).unwrap(), bytes);
        }
        assert!(save_over(folder.path(), b"").is_err());
    }

    #[test]
    fn of_a_full_disk_nothing_is_left() {
        let full = Path::new("/dev/full");
        if full.exists() {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("mine.zip");
            std::os::unix::fs::symlink(full, &file).unwrap();
            assert_eq!(save_over(&file, b"zip").unwrap_err().kind(), io::ErrorKind::StorageFull);
            assert!(file.symlink_metadata().is_err() && full.exists());
        }
    }
}
