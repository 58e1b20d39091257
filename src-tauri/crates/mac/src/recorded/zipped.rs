//! A recording in a zip, such as a report: unpacked into a folder of its own, within bounds, before it is looked at.
//!
//! A zip may hold anything: names that climb out, links, special files, far more than it weighs. Only regular files
//! and folders with plain names are unpacked. One folder around the recording, as Finder makes it, is taken off.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

use tempfile::TempDir;
use zip::ZipArchive;

use super::MAC_TOML;
use super::error::Defect;

/// More files and folders than any report has.
const MOST_ENTRIES: usize = 10_000;
/// More bytes than any report has, packed or unpacked.
const MOST_BYTES: u64 = 256 << 20;
/// A path longer than macOS takes.
const LONGEST_NAME: usize = 1024;
/// Three times as many folders in one another as a report has.
const DEEPEST: usize = 32;
/// What the Finder puts beside the files that it packs.
const FINDERS: &str = "__MACOSX";

/// Whether a path is that of a file, which can only be a zip.
pub(super) fn is_file(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// Unpacks a zip. The folder is there as long as what this gives back.
pub(super) fn unpack(path: &Path) -> Result<TempDir, Defect> {
    unpack_at_most(path, MOST_BYTES)
}

fn unpack_at_most(path: &Path, limit: u64) -> Result<TempDir, Defect> {
    let failed = |source| Defect::Io { place: "the zip".into(), source };
    let file = File::open(path).map_err(failed)?;
    if file.metadata().map_err(failed)?.len() > limit {
        return Err(Defect::ZipTooLarge { limit });
    }
    let mut zip = ZipArchive::new(file).map_err(|error| Defect::NoZip { source: error.into() })?;
    if zip.len() > MOST_ENTRIES {
        return Err(Defect::ZipTooMany { limit: MOST_ENTRIES });
    }
    let around = folder_around(&zip);
    let folder = tempfile::tempdir().map_err(failed)?;
    let mut left = limit;
    let mut seen = HashSet::new();
    for number in 0..zip.len() {
        let entry = zip.by_index(number).map_err(|error| Defect::NoZip { source: error.into() })?;
        let name = entry.name().map_err(|error| Defect::NoZip { source: error.into() })?.into_owned();
        let Some(inside) = name.strip_prefix(&around) else { continue };
        let inside = inside.trim_end_matches('/');
        if inside.is_empty() || inside.split('/').next() == Some(FINDERS) {
            continue;
        }
        check(inside, entry.unix_mode())?;
        let place = folder.path().join(inside);
        if !seen.insert(inside.to_owned()) {
            return Err(Defect::ZipTwice { place: inside.to_owned() });
        }
        let failed = |source| Defect::Io { place: inside.to_owned(), source };
        if entry.is_dir() {
            fs::create_dir_all(&place).map_err(failed)?;
        } else {
            left = write(entry, &place, left).map_err(failed)?.ok_or(Defect::ZipTooLarge { limit })?;
        }
    }
    Ok(folder)
}

/// The folder around the recording, with its slash; empty where mac.toml stands at the top.
fn folder_around(zip: &ZipArchive<File>) -> String {
    if zip.index_for_name(MAC_TOML).is_some() {
        return String::new();
    }
    let names = zip.file_names().filter_map(Result::ok);
    let described = names.filter_map(|name| name.strip_suffix(MAC_TOML).map(String::from));
    let mut folders =
        described.filter(|folder| folder.find('/').is_some_and(|slash| slash + 1 == folder.len()));
    match (folders.next(), folders.next()) {
        (Some(folder), None) => folder,
        _ => String::new(),
    }
}

/// Whether an entry is a regular file or a folder inside.
fn check(name: &str, mode: Option<u32>) -> Result<(), Defect> {
    const KIND: u32 = 0o170_000;
    let place = || name.to_owned();
    let is_plain = |part: &str| !matches!(part, "" | "." | "..");
    if name.len() > LONGEST_NAME
        || name.split('/').count() > DEEPEST
        || name.contains(['\\', '\0'])
        || !name.split('/').all(is_plain)
    {
        return Err(Defect::ZipName { place: place() });
    }
    match mode.map_or(0, |mode| mode & KIND) {
        0 | 0o100_000 | 0o040_000 => Ok(()),
        0o120_000 => Err(Defect::ZipLink { place: place() }),
        _ => Err(Defect::Special { place: place() }),
    }
}

/// Writes a file of at most `left` bytes; how many more there may be, or `None` where it is larger.
fn write(mut entry: impl Read, place: &Path, left: u64) -> io::Result<Option<u64>> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(place)?;
    let written = io::copy(&mut entry.by_ref().take(left.saturating_add(1)), &mut file)?;
    Ok(left.checked_sub(written))
}

#[cfg(test)]
mod tests {
    use std::error::Error;
    use std::io::{Cursor, Write};

    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    use super::*;
    use crate::{Mac, Recorded};

    const DESCRIPTION: &str = "format = 1\ntaken_at = 2026-04-25T09:41:29Z\ntime_zone = \"UTC\"\nmacos = \"15.6\"\n\
        [user]\nname = \"ana\"\nuid = 501\nhome = \"/Users/ana\"\nlanguages = []\n";

    /// A zip with a mode in front of each name: `f` a file, `l` a link, `p` a pipe, `d` a folder.
    fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in entries {
            let (kind, name) = name.split_at(1);
            let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
            match kind {
                "l" => zip.add_symlink(name, std::str::from_utf8(bytes).unwrap(), options).unwrap(),
                "d" => zip.add_directory(name, options).unwrap(),
                _ => {
                    zip.start_file(name, options).unwrap();
                    zip.write_all(bytes).unwrap();
                }
            }
        }
        let mut bytes = zip.finish().unwrap().into_inner();
        for (name, _) in entries.iter().filter(|(name, _)| name.starts_with('p')) {
            make_pipe(&mut bytes, &name[1..]);
        }
        bytes
    }

    /// Sets the kind of an entry in the zip's own list.
    fn make_pipe(zip: &mut [u8], name: &str) {
        let list = zip.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
        let at = list + zip[list..].windows(name.len()).position(|bytes| bytes == name.as_bytes()).unwrap();
        zip[at - 46 + 41] = 0x10;
    }

    fn opened(bytes: &[u8]) -> Result<Recorded, String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.zip");
        fs::write(&file, bytes).unwrap();
        Recorded::open(&file).map_err(|error| {
            let mut said = String::new();
            let mut source = error.source();
            while let Some(error) = source {
                said += &format!("{error}; ");
                source = error.source();
            }
            said
        })
    }

    #[test]
    fn a_recording_is_opened_from_a_zip() {
        let log = ("fdisk/private/var/log/jamf.log", b"text".as_slice());
        let description = ("fmac.toml", DESCRIPTION.as_bytes());
        let questions = ("fquestions.txt", b"?".as_slice());
        let around = [
            ("fAna/mac.toml", DESCRIPTION.as_bytes()),
            ("dAna/disk/", b""),
            ("fAna/disk/private/var/log/jamf.log", b"text"),
            ("f__MACOSX/Ana/._mac.toml", b"x"),
        ];
        for entries in [&[questions, log, description][..], &around] {
            let mac = opened(&zip(entries)).unwrap();
            assert_eq!(mac.read("/var/log/jamf.log", 10).unwrap(), b"text");
            assert_eq!((mac.name(), mac.user().name.as_str()), ("x", "ana"));
            let folder = mac.unpacked_into().unwrap().to_owned();
            assert!(folder.is_dir());
            drop(mac);
            assert!(!folder.exists());
        }
    }

    #[test]
    fn what_no_report_holds_is_refused() {
        let description = ("fmac.toml", DESCRIPTION.as_bytes());
        let many: Vec<(String, &[u8])> =
            (0..=MOST_ENTRIES).map(|at| (format!("f{at}"), b"".as_slice())).collect();
        let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
        let cases: Vec<(&str, Vec<u8>, &str)> = vec![
            ("no zip", b"text".to_vec(), "neither a folder nor a zip"),
            ("empty", Vec::new(), "neither a folder nor a zip"),
            ("cut", zip(&[description])[..100].to_vec(), "neither a folder nor a zip"),
            ("no recording", zip(&[("fx", b"")]), "mac.toml: it is not there"),
            (
                "two recordings",
                zip(&[("fa/mac.toml", b""), ("fb/mac.toml", b"")]),
                "mac.toml: it is not there",
            ),
            ("broken", zip(&[("fmac.toml", b"format = 2")]), "format 2 is not known"),
            ("climbs", zip(&[description, ("f../x", b"")]), "../x: its name leads out"),
            ("climbs below", zip(&[description, ("fdisk/a/../../x", b"")]), "leads out"),
            (
                "deep",
                zip(&[description, (&format!("fdisk/{}x", "a/".repeat(DEEPEST)), b"")]),
                "lies too deep",
            ),
            ("absolute", zip(&[description, ("f/etc/x", b"")]), "leads out"),
            ("of Windows", zip(&[description, ("fdisk\\x", b"")]), "leads out"),
            ("of dots", zip(&[description, ("f./x", b"")]), "leads out"),
            ("a link", zip(&[description, ("ldisk", b"/etc")]), "disk: a zip may not hold links"),
            ("a pipe", zip(&[description, ("pdisk/pipe", b"")]), "disk/pipe: it is no regular file"),
            (
                "a folder and a file",
                zip(&[description, ("fdisk", b""), ("fdisk/x", b"")]),
                "failed to read disk/x",
            ),
            ("many", zip(&many), "more than 10000 files"),
        ];
        for (name, bytes, expected) in cases {
            let said = opened(&bytes).map(|_| ()).unwrap_err();
            assert!(said.contains(expected), "{name}: {said}");
        }
    }

    #[test]
    fn a_zip_is_unpacked_up_to_its_limit() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x.zip");
        fs::write(&file, zip(&[("fa", &[0; 5000]), ("fb/c", &[0; 5000])])).unwrap();
        for (limit, fits) in [(10_000, true), (9_999, false), (5_000, false), (100, false)] {
            let unpacked = unpack_at_most(&file, limit);
            assert_eq!(unpacked.is_ok(), fits, "{limit}");
            assert!(fits || matches!(unpacked, Err(Defect::ZipTooLarge { .. })), "{limit}");
        }
    }
}
