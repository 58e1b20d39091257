//! Reads the package with programs and a library that others wrote.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use apple_bom::ParsedBom;
use package::moment::Moment;
use package::product;

use crate::stand_in;

const MOMENT: Moment = Moment(1_795_284_000);

/// A file as the cpio archive and as the Bom have it: mode, owner, group, size, path.
type Line = (u32, u32, u32, usize, String);

fn package() -> Vec<u8> {
    product::package(stand_in::installed(), MOMENT).unwrap()
}

/// What a program prints, if it ends well.
fn read(program: &str, words: &[&str], input: &[u8]) -> Option<Vec<u8>> {
    let mut command = Command::new(program);
    command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child =
        command.spawn().unwrap_or_else(|error| panic!("{program}: {error} (bundle/tools installs it)"));
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // Whoever has read enough closes its end.
    let writer = std::thread::spawn(move || stdin.write_all(&input).ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output.status.success().then_some(output.stdout)
}

/// Whether 7z finds all checksums of a package right.
fn is_whole(package: &[u8]) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.pkg");
    fs::write(&file, package).unwrap();
    read("7z", &["t", file.to_str().unwrap()], &[]).is_some()
}

/// A file out of the package, by bsdtar.
fn member(package: &[u8], name: &str) -> Vec<u8> {
    read("bsdtar", &["-xOf", "-", name], package).unwrap()
}

fn unpacked(packed: &[u8]) -> Vec<u8> {
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut unpacked).unwrap();
    unpacked
}

/// What `cpio` lists of an archive, with numbers for owners.
fn listed(archive: &[u8]) -> Vec<Line> {
    let list = String::from_utf8(read("cpio", &["-itvn", "--quiet"], archive).unwrap()).unwrap();
    list.lines().map(line).collect()
}

fn line(line: &str) -> Line {
    let words: Vec<_> = line.split_whitespace().collect();
    let number = |at: usize| words[at].parse().unwrap();
    let kind = if words[0].starts_with('d') { 0o040_000 } else { 0o100_000 };
    let bits = words[0][1..].chars().fold(0, |bits, letter| bits << 1 | u32::from(letter != '-'));
    (kind | bits, number(2), number(3), number(4) as usize, words[8..].join(" "))
}

/// What apple-bom reads of a Bom: the same, and the checksum that stands beside each file.
fn billed(bom: &[u8]) -> Vec<(Line, Option<u32>)> {
    let bom = ParsedBom::parse(bom).unwrap();
    let paths = bom.paths().unwrap();
    assert_eq!(bom.bom_info().unwrap().number_of_paths as usize, paths.len() + 1);
    assert!([bom.hl_index(), bom.size64(), bom.vindex()].into_iter().all(|tree| tree.unwrap().is_empty()));
    paths
        .iter()
        .map(|path| {
            assert_eq!(path.modified_time().timestamp(), i64::from(MOMENT.0));
            let (mode, user, group) = (u32::from(path.file_mode()), path.user_id(), path.group_id());
            ((mode, user, group, path.size(), path.path().to_owned()), path.crc32())
        })
        .collect()
}

#[test]
fn every_file_has_the_owner_and_mode_it_should() {
    let listed = listed(&unpacked(&member(&package(), "Rejoin.pkg/Payload")));
    let app = "./Applications/Rejoin.app";
    for (mode, group, path) in [
        (0o040_755, 0, ".".to_owned()),
        (0o040_775, 80, "./Applications".to_owned()),
        (0o040_755, 0, app.to_owned()),
        (0o100_755, 0, format!("{app}/Contents/MacOS/rejoin")),
        (0o100_644, 0, format!("{app}/Contents/Info.plist")),
        (0o040_755, 0, "./Library".to_owned()),
        (0o040_755, 0, "./Library/LaunchAgents".to_owned()),
        (0o100_644, 0, "./Library/LaunchAgents/org.rejoin.menubar.plist".to_owned()),
    ] {
        let found = listed.iter().find(|line| line.4 == path).unwrap();
        assert_eq!((found.0, found.1, found.2), (mode, 0, group), "{path}");
    }
    assert!(
        listed.iter().all(|line| line.1 == 0 && line.0 & 0o002 == 0),
        "root's, and no one else writes: {listed:?}"
    );
}

#[test]
fn the_bom_bills_what_the_payload_holds() {
    let package = package();
    let payload = unpacked(&member(&package, "Rejoin.pkg/Payload"));
    let mut listed = listed(&payload);
    let bom = member(&package, "Rejoin.pkg/Bom");
    let billed = billed(&bom);
    let mut lines: Vec<_> = billed.iter().map(|(line, _)| line.clone()).collect();
    listed.sort();
    lines.sort();
    assert!(listed.len() > 15, "{listed:?}");
    assert_eq!(lines, listed);

    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("payload");
    fs::write(&archive, &payload).unwrap();
    let extracted =
        read("bsdtar", &["-xf", archive.to_str().unwrap(), "-C", folder.path().to_str().unwrap()], &[]);
    assert!(extracted.is_some());
    for ((mode, .., path), expected) in &billed {
        if mode & 0o100_000 != 0 {
            assert_eq!(*expected, Some(cksum(&folder.path().join(path))), "{path}");
        }
    }

    // The control: another size in the Bom is another bill.
    let size = billed.iter().map(|(line, _)| line.3).max().unwrap();
    let mut other = bom.clone();
    let at = other.windows(4).position(|word| word == (size as u32).to_be_bytes()).unwrap();
    other[at + 3] ^= 1;
    let mut lines: Vec<_> = self::billed(&other).into_iter().map(|(line, _)| line).collect();
    lines.sort();
    assert_ne!(lines, listed);
}

/// What `cksum` prints of a file.
fn cksum(path: &Path) -> u32 {
    let printed = read("cksum", &[path.to_str().unwrap()], &[]).unwrap();
    String::from_utf8(printed).unwrap().split(' ').next().unwrap().parse().unwrap()
}

#[test]
fn a_flipped_byte_is_noticed() {
    let package = package();
    assert!(is_whole(&package));
    let table = 28;
    let heap = table + u64::from_be_bytes(package[8..16].try_into().unwrap()) as usize;
    for at in [table + 40, heap + 25, (heap + package.len()) / 2, package.len() - 1] {
        let mut damaged = package.clone();
        damaged[at] ^= 1;
        assert!(!is_whole(&damaged), "byte {at} of {}", package.len());
    }
}

#[test]
fn installer_is_told_what_it_is_to_ask() {
    let package = package();
    let text = |name: &str| String::from_utf8(member(&package, name)).unwrap();
    let distribution = text("Distribution");
    for part in [
        "hostArchitectures=\"arm64,x86_64\"",
        "rootVolumeOnly=\"true\"",
        "<os-version min=\"13.0\"/>",
        "version=\"1.2.3\"",
        ">#Rejoin.pkg</pkg-ref>",
    ] {
        assert!(distribution.contains(part), "{part}");
    }
    let about = text("Rejoin.pkg/PackageInfo");
    let files = listed(&unpacked(&member(&package, "Rejoin.pkg/Payload"))).len();
    let files = format!("numberOfFiles=\"{files}\"");
    for part in ["relocatable=\"false\"", "<relocate/>", "identifier=\"org.rejoin.menubar\"", &files] {
        assert!(about.contains(part), "{part}");
    }
    let scripts: Vec<_> = listed(&unpacked(&member(&package, "Rejoin.pkg/Scripts")));
    for name in ["preinstall", "postinstall"] {
        assert!(about.contains(&format!("<{name} file=\"./{name}\"/>")));
        assert!(
            scripts.iter().any(|line| line.0 == 0o100_755 && line.4 == format!("./{name}")),
            "{scripts:?}"
        );
    }
}
