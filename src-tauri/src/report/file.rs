//! The file of a report: its name, which tells nothing of a person, and how it comes to the disk.

use std::io::{self, Write};
use std::path::Path;

use jiff::{Timestamp, tz::TimeZone};
use tempfile::Builder;

/// Names to try, one after the other: `rejoin-report-2026-04-25-1141.zip`, then with `-2` and so on.
pub(super) fn names(taken_at: Timestamp, zone: &TimeZone) -> impl Iterator<Item = String> + use<> {
    let at = taken_at.to_zoned(zone.clone()).strftime("%Y-%m-%d-%H%M").to_string();
    (1_u64..).map(move |number| match number {
        1 => format!("rejoin-report-{at}.zip"),
        number => format!("rejoin-report-{at}-{number}.zip"),
    })
}

/// Saves a file whole or not at all, and never over another one.
///
/// # Errors
///
/// What the system says; [`io::ErrorKind::AlreadyExists`] where there is a file of that name.
pub(super) fn save(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Asked first, since what cannot be made in it is told under a name that nobody chose.
    folder.metadata()?;
    let mut temporary = Builder::new().prefix(".rejoin-report-").tempfile_in(folder)?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    temporary.persist_noclobber(file).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn names_tell_the_time_on_that_mac() {
        let at = "2026-04-25T09:41:29Z".parse().unwrap();
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        let names: Vec<String> = names(at, &zone).take(2).collect();
        assert_eq!(names, ["rejoin-report-2026-04-25-1141.zip", "rejoin-report-2026-04-25-1141-2.zip"]);
    }

    #[test]
    fn a_file_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let names = || -> Vec<PathBuf> {
            fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect()
        };
        let file = folder.path().join("report.zip");
        save(&file, b"first").unwrap();
        assert_eq!(save(&file, b"second").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&file).unwrap(), b"first");
        let link = folder.path().join("link.zip");
        std::os::unix::fs::symlink("elsewhere", &link).unwrap();
        assert_eq!(save(&link, b"third").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(names().len(), 2, "nothing is left behind");
        let nowhere = save(&folder.path().join("none/report.zip"), b"").unwrap_err();
        assert_eq!(nowhere.kind(), io::ErrorKind::NotFound);
        assert!(!nowhere.to_string().contains("rejoin-report"), "{nowhere}");
    }
}
