//! `rejoin cleanup` killed at its every change of the disk, and refused each: what it begins it brings to its end.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use strace::{Call, Fault, everywhere};
use tempfile::TempDir;

use super::*;

const KEYCHAIN: &str = "disk/Users/lena/Library/Keychains/login.keychain-db";

/// What stands below a stage.
type Tree = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// Some work of the program on a stage: what it is told, and what is typed.
#[derive(Clone, Copy)]
struct Work(&'static [&'static str], &'static str);

const CLEAN_UP: Work = Work(&["--lang", "en"], "y\n");
const RESTORE: Work = Work(&["--restore", "--lang", "en"], "");

impl Work {
    fn traced(self, by: Command, stage: &Path) -> (ExitStatus, String) {
        let mut program = by;
        program.arg(PROGRAM);
        played_in_terminal(told(program, &recording(MAC), Some(stage), self.0), self.1)
    }

    fn done(self, stage: &Path) -> (i32, String) {
        run_in_terminal(&recording(MAC), Some(stage), self.0, self.1)
    }
}

fn copy_of(stage: &Path) -> (TempDir, PathBuf) {
    let folder = strace::folder();
    let copy = folder.path().join("stage");
    let copied = Command::new("cp").arg("--archive").args([stage, &copy]).status().unwrap();
    assert!(copied.success());
    (folder, copy)
}

fn below(stage: &Path) -> Tree {
    let tree = tree(stage).into_iter();
    tree.map(|(path, holds)| (path.strip_prefix(stage).unwrap().to_owned(), holds)).collect()
}

fn files_below(stage: &Path) -> Tree {
    let files = files(stage).into_iter();
    files.map(|(path, holds)| (path.strip_prefix(stage).unwrap().to_owned(), holds)).collect()
}

/// Where something else stands.
fn differing<'a>(one: &'a Tree, other: &'a Tree) -> Vec<&'a Path> {
    let paths = one.keys().chain(other.keys()).filter(|path| one.get(*path) != other.get(*path));
    paths.map(PathBuf::as_path).collect()
}

/// Nobody sees a file that is not whole: each has a name, and holds what it held before, or holds in the end. The
/// journal and the keychain change in between, as the next start finds out.
fn check_nothing_is_half(stage: &Path, [start, end]: [&Tree; 2], call: &Call) {
    for (path, holds) in below(stage) {
        let name = path.file_name().and_then(OsStr::to_str).unwrap();
        if !name.starts_with('.') && !matches!(name, "journal.json" | "login.keychain-db") {
            let is_whole = [start.get(&path), end.get(&path)].contains(&Some(&holds));
            assert!(is_whole, "{path:?}: {call:?}");
        }
    }
}

/// Some work, done on a copy of a stage, and the calls of it. More would be missed than found where they are few.
fn done_whole(begun: &Path, work: Work) -> (Tree, Vec<Call>) {
    let (_folder, whole) = copy_of(begun);
    let calls = strace::calls(&whole, |by| drop(work.traced(by, &whole)));
    assert!(calls.len() > 30, "{calls:#?}");
    (below(&whole), calls)
}

/// A stage on which the list of a clean-up was shown.
fn listed_stage() -> (TempDir, PathBuf) {
    let (folder, stage) = stage();
    listed(&recording(MAC), Some(&stage));
    (folder, stage)
}

fn killed_everywhere(begun: &Path, work: Work) {
    let (start, (end, calls)) = (below(begun), done_whole(begun, work));
    let check = |call: &Call, half: Option<&Call>| {
        let (_folder, stage) = copy_of(begun);
        call.meet(Fault::Killed, &stage, |by| work.traced(by, &stage));
        if let Some(half) = half {
            half.halve(&stage);
        }
        check_nothing_is_half(&stage, [&start, &end], call);
        let (code, shown) = work.done(&stage);
        assert_eq!(code, 0, "{call:?}: {shown}");
        assert_eq!(differing(&below(&stage), &end), Vec::<&Path>::new(), "{call:?}: {shown}");
    };
    let kills =
        calls.iter().enumerate().filter(|(_, call)| !call.only_settles()).map(|(at, call)| (at, call, None));
    // What was being written when it was killed is cut off before anything else is done.
    let halves = calls.iter().zip(&calls[1..]).enumerate().filter(|(_, (write, _))| write.writes());
    let halves = halves.map(|(at, (write, next))| (at, next, Some(write)));
    let mut all: Vec<_> = kills.chain(halves).collect();
    all.sort_by_key(|(at, ..)| *at);
    everywhere(&all, |(_, call, half)| check(call, *half));
}

#[test]
fn a_clean_up_that_is_killed_at_any_call_comes_to_the_same_end() {
    if !strace::is_possible() {
        return;
    }
    let (_folder, begun) = listed_stage();
    killed_everywhere(&begun, CLEAN_UP);
}

#[test]
fn what_goes_on_and_is_killed_again_at_any_call_comes_to_the_same_end() {
    if !strace::is_possible() {
        return;
    }
    let (_folder, begun) = listed_stage();
    // In the middle of the files: all that is to be done to an item comes after.
    let (_, calls) = done_whole(&begun, CLEAN_UP);
    let moved = calls.iter().filter(|call| call.is_named("renameat2")).nth(3).unwrap();
    moved.meet(Fault::Killed, &begun, |by| CLEAN_UP.traced(by, &begun));
    killed_everywhere(&begun, CLEAN_UP);
}

#[test]
fn what_a_full_disk_refuses_at_any_call_is_told_and_done_the_next_time() {
    if !strace::is_possible() {
        return;
    }
    let (_folder, begun) = stage();
    let list = listed(&recording(MAC), Some(&begun));
    assert!(number(&list).0 > 0);
    let (start, (end, calls)) = (files_below(&begun), done_whole(&begun, CLEAN_UP));
    let start_keychain = below(&begun).remove(Path::new(KEYCHAIN));
    everywhere(&calls, |call| {
        let (_folder, stage) = copy_of(&begun);
        let (ended, shown) = call.meet(Fault::Fails("ENOSPC"), &stage, |by| CLEAN_UP.traced(by, &stage));
        assert!(matches!(ended.code(), Some(0 | 1)) && !shown.contains("panicked"), "{call:?}: {shown}");
        let holds = below(&stage).remove(Path::new(KEYCHAIN));
        let is_untouched = files_below(&stage) == start && holds == start_keychain;
        assert!(is_untouched || !shown.contains("Nothing was removed"), "{call:?}: {shown}");
        let (code, shown) = CLEAN_UP.done(&stage);
        assert_eq!(code, 0, "nothing stays: {call:?}: {shown}");
        // Deleted in another order, the same is left.
        let keychain_of = |tree: &Tree| tree[Path::new(KEYCHAIN)].as_ref().map(Vec::len);
        assert_eq!(keychain_of(&below(&stage)), keychain_of(&end), "{call:?}");
        let (code, shown) = RESTORE.done(&stage);
        assert_eq!((code, differing(&files_below(&stage), &start)), (0, Vec::new()), "{call:?}: {shown}");
    });
}

#[test]
fn what_is_put_back_is_though_it_is_killed_at_any_call() {
    if !strace::is_possible() {
        return;
    }
    let (_folder, begun) = stage();
    assert_eq!(CLEAN_UP.done(&begun).0, 0);
    killed_everywhere(&begun, RESTORE);
}
