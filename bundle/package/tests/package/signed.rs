//! Reads an ad-hoc signature and the seal of an app, by the structures' own documents and not by the code that writes them.

use std::collections::BTreeMap;
use std::io::Cursor;

use package::app;
use package::tree::Entry;
use plist::Value;
use sha2::{Digest, Sha256};

use crate::stand_in;

/// What is wrong with an app's signature and seal; nothing where all is right.
fn verify(app: &[Entry]) -> Vec<String> {
    let files: BTreeMap<_, _> = app
        .iter()
        .filter_map(|it| Some((it.path.strip_prefix("./Contents/")?, it.contents.as_deref()?)))
        .collect();
    let program = files["MacOS/rejoin"];
    let mut wrong = Vec::new();
    assert_eq!(word(program, 0), 0xcafe_babe);
    for part in 0..word(program, 4) as usize {
        let [offset, length, align] = [16, 20, 24].map(|at| word(program, at + 20 * part) as usize);
        assert_eq!(offset % (1 << align), 0, "a part begins on a page");
        wrong.extend(verify_program(&program[offset..offset + length], &files));
    }
    wrong.extend(verify_seal(&files));
    wrong
}

fn verify_program(file: &[u8], files: &BTreeMap<&str, &[u8]>) -> Vec<String> {
    let (start, length) = signature_of(file);
    assert_eq!(start + length, file.len(), "the signature is the end");
    let signature = &file[start..];
    assert_eq!((word(signature, 0), word(signature, 8)), (0xfade_0cc0, 3));
    let blob = |number: usize| &signature[word(signature, 16 + 8 * number) as usize..];
    let directory = blob(0);
    let directory = &directory[..word(directory, 4) as usize];
    let requirements = &blob(1)[..word(blob(1), 4) as usize];
    assert_eq!(word(signature, 12), 0, "the code directory");
    assert_eq!((word(signature, 20), requirements.len()), (2, 12));
    assert_eq!((word(signature, 28), word(blob(2), 0), word(blob(2), 4)), (0x1_0000, 0xfade_0b01, 8));

    assert_eq!(word(directory, 0), 0xfade_0c02);
    assert_eq!(word(directory, 8), 0x2_0500, "the version that has the runtime");
    assert_eq!(word(directory, 12), 0x1_0002, "ad hoc, with the hardened runtime");
    assert_eq!(word(directory, 32), start as u32, "all before the signature is signed");
    assert_eq!(directory[36..40], [32, 2, 0, 12], "SHA-256 of 4096 bytes each");
    assert_eq!(directory[72..80], (3_u64 * 4096).to_be_bytes(), "the code ends where __TEXT does");
    assert_eq!(directory[80..88], 1_u64.to_be_bytes(), "it is a program");
    assert_eq!(word(directory, 88), 0x001a_0000, "the runtime of macOS 26.0");
    let identifier = &directory[word(directory, 20) as usize..];
    assert!(identifier.starts_with(b"org.rejoin.menubar\0"));

    let hashes = word(directory, 16) as usize;
    let mut wrong = Vec::new();
    let mut check = |name: String, bytes: &[u8], at: usize| {
        if directory[at..at + 32] != *Sha256::digest(bytes) {
            wrong.push(name);
        }
    };
    assert_eq!(word(directory, 24), 3, "Info.plist, requirements and seal, and no entitlements");
    for (slot, bytes) in
        [files["Info.plist"], requirements, files["_CodeSignature/CodeResources"]].iter().enumerate()
    {
        check(format!("slot {}", slot + 1), bytes, hashes - 32 * (slot + 1));
    }
    assert_eq!(word(directory, 28) as usize, start.div_ceil(4096), "every page has a hash");
    for (page, bytes) in file[..start].chunks(4096).enumerate() {
        check(format!("page {page}"), bytes, hashes + 32 * page);
    }
    wrong
}

/// Where a program's load commands say its signature is.
fn signature_of(file: &[u8]) -> (usize, usize) {
    let little = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize;
    let mut at = 32;
    let mut found = None;
    for _ in 0..little(16) {
        if little(at) == 0x19 && file[at + 8..].starts_with(b"__LINKEDIT\0") {
            assert_eq!(little(at + 40) + little(at + 48), file.len(), "__LINKEDIT ends the file");
            assert!(little(at + 32) >= little(at + 48), "and has room in memory");
        }
        if little(at) == 0x1d {
            found = Some((little(at + 8), little(at + 12)));
        }
        at += little(at + 4);
    }
    found.unwrap()
}

fn verify_seal(files: &BTreeMap<&str, &[u8]>) -> Vec<String> {
    let seal = Value::from_reader(Cursor::new(files["_CodeSignature/CodeResources"])).unwrap();
    let seal = seal.as_dictionary().unwrap();
    let sealed = seal["files2"].as_dictionary().unwrap();
    let older = seal["files"].as_dictionary().unwrap();
    let is_elsewhere = |path: &str| {
        ["Info.plist", "PkgInfo", "MacOS/rejoin", "_CodeSignature/CodeResources"].contains(&path)
    };
    let resources = files.iter().filter(|(path, _)| !is_elsewhere(path));
    let mut wrong = Vec::new();
    for (path, bytes) in resources.clone() {
        let hash = sealed.get(path).and_then(|entry| entry.as_dictionary()?.get("hash2")?.as_data());
        if hash != Some(&Sha256::digest(bytes)) {
            wrong.push((*path).to_owned());
        }
        let hash = older
            .get(path)
            .and_then(|entry| entry.as_data().or_else(|| entry.as_dictionary()?.get("hash")?.as_data()));
        if hash != Some(&sha1::Sha1::digest(bytes)) {
            wrong.push(format!("{path}, for older macOS"));
        }
    }
    if sealed.len() != resources.count() {
        wrong.push("another number of files".to_owned());
    }
    assert!(
        ["rules", "rules2"]
            .iter()
            .all(|rules| seal[*rules].as_dictionary().is_some_and(|rules| rules.len() > 4))
    );
    wrong
}

fn word(file: &[u8], at: usize) -> u32 {
    u32::from_be_bytes(file[at..at + 4].try_into().unwrap())
}

#[test]
fn the_signature_covers_all_of_the_app() {
    let app = app::app(&stand_in::parts()).unwrap();
    assert_eq!(verify(&app), Vec::<String>::new());
    // Each change of one byte, and what the reader must find wrong. The program for Intel begins at 4 KiB, the other at 32.
    for (path, at, expected) in [
        ("MacOS/rejoin", 2 * 4096 + 7, vec!["page 1"]),
        ("MacOS/rejoin", 32_768 + 2 * 4096, vec!["page 2"]),
        ("Info.plist", 300, vec!["slot 1", "slot 1"]),
        ("_CodeSignature/CodeResources", 3, vec!["slot 3", "slot 3"]),
        ("Resources/en.lproj/InfoPlist.strings", 0, vec!["Resources/en.lproj/InfoPlist.strings"]),
        ("Resources/AppIcon.icns", 4000, vec!["Resources/AppIcon.icns"]),
    ] {
        let mut changed = app.clone();
        let entry = changed.iter_mut().find(|entry| entry.path == format!("./Contents/{path}")).unwrap();
        entry.contents.as_mut().unwrap()[at] ^= 1;
        if path.starts_with('_') {
            // What is no property list any more is not read any further.
            let read = std::panic::catch_unwind(|| verify(&changed));
            assert!(read.map_or(true, |wrong| !wrong.is_empty()), "{path}");
            continue;
        }
        let wrong = verify(&changed);
        assert!(
            expected.iter().all(|it| wrong.iter().any(|wrong| wrong.starts_with(it))),
            "{path} {at}: {wrong:?}"
        );
    }
    let mut more = app.clone();
    more.push(Entry::file("./Contents/Resources/added", Vec::new()));
    assert!(!verify(&more).is_empty());
}

#[test]
fn what_is_no_program_is_not_signed() {
    let whole = stand_in::parts();
    let program = &whole.programs[0];
    let with = |programs: Vec<Vec<u8>>| app::app(&package::app::Parts { programs, ..stand_in::parts() });
    assert!(with(vec![program.clone()]).is_ok());
    assert!(with(vec![]).is_err(), "none");
    assert!(with(vec![program.clone(), program.clone()]).is_err(), "the same processor twice");
    for length in [0, 4, 31, 40, 100, 200, program.len() - 1] {
        assert!(with(vec![program[..length].to_vec()]).is_err(), "cut off after {length}");
    }
    // The magic, the processor, how many commands, how long the first is, the platform, where the signature is.
    for at in [0, 4, 16, 36, 184, 208] {
        let mut damaged = program.clone();
        damaged[at] ^= 0x55;
        assert!(with(vec![damaged]).is_err(), "byte {at}");
    }
    let mut newer = whole.programs[1].clone();
    newer[32 + 144 + 12 + 2] = 14;
    assert!(with(vec![program.clone(), newer]).is_err(), "they want different versions of macOS");
}
