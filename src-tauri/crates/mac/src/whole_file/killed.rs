//! A writer that is killed at any byte and at any call, or that may not go on: the old file stands, or the new one.

use std::collections::BTreeMap;
use std::env;
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Command, ExitStatus};

use nix::sys::resource::{Resource, setrlimit};
use nix::sys::signal::{SigSet, Signal};
use strace::Fault;
use tempfile::TempDir;

use super::*;
use crate::made_up;

const OLD: &[u8] = b"what stood there";
const NEW: &[u8] = b"what is written now, and is longer";

/// Where the other process writes, and what it is to do there.
const FOLDER: &str = "REJOIN_TEST_FOLDER";
const TASK: &str = "REJOIN_TEST_TASK";

type Writer = fn(&Path, &[u8]) -> io::Result<()>;

const WRITERS: [(&str, Writer); 3] = [("replace", replace), ("new", write_new_file), ("chosen", chosen)];

/// With the folder for what passes on the file's own volume.
fn chosen(file: &Path, contents: &[u8]) -> io::Result<()> {
    write_by_way_of(folder_of(file), file, contents)
}

/// What stands where it writes before it does.
fn old(writer: &str) -> Option<Vec<u8>> {
    (writer != "new").then(|| OLD.to_vec())
}

/// The process that the tests below start.
#[test]
#[ignore = "it is started by other tests"]
fn writer() {
    let (Some(folder), Ok(task)) = (env::var_os(FOLDER).map(PathBuf::from), env::var(TASK)) else { return };
    strace::outnumber_other_threads();
    let words: Vec<&str> = task.split(' ').collect();
    let [writer, end, bytes] = words[..] else { panic!("{task}") };
    let (_, write) = WRITERS.iter().find(|(name, _)| *name == writer).unwrap();
    let bytes = bytes.parse().unwrap();
    setrlimit(Resource::RLIMIT_CORE, 0, 0).unwrap();
    setrlimit(Resource::RLIMIT_FSIZE, bytes, bytes).unwrap();
    if end == "full" {
        SigSet::from(Signal::SIGXFSZ).thread_block().unwrap();
        let error = write(&folder.join("file"), NEW).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
    } else {
        write(&folder.join("file"), NEW).unwrap();
    }
}

/// Tells a program, which is that of the tests, what to write and where.
fn told(mut command: Command, folder: &Path, task: &str) -> Command {
    command.args(["--ignored", "--exact", "--nocapture", "whole_file::killed::writer"]);
    command.env(FOLDER, folder).env(TASK, task);
    command
}

fn written_by(folder: &Path, task: &str) -> ExitStatus {
    told(Command::new(env::current_exe().unwrap()), folder, task).output().unwrap().status
}

/// What stands in a folder: the file, and how many unfinished ones.
fn found(folder: &Path) -> (Option<Vec<u8>>, usize) {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files =
        files.map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap()));
    let mut files: BTreeMap<String, Vec<u8>> = files.collect();
    let file = files.remove("file");
    assert!(files.keys().all(|name| name.starts_with(UNFINISHED)), "{:?}", files.keys());
    (file, files.len())
}

/// All that is unfinished was written so long ago, or so far in the future.
fn make_old(folder: &Path) {
    let times = [SystemTime::now() - 2 * WRITTEN_AFTER, SystemTime::now() + 2 * WRITTEN_AFTER];
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for (path, time) in files.filter(|path| !path.ends_with("file")).zip(times.iter().cycle()) {
        File::options().write(true).open(path).unwrap().set_modified(*time).unwrap();
    }
}

fn folder(with_file: bool) -> TempDir {
    let folder = made_up::folder();
    if with_file {
        fs::write(folder.path().join("file"), OLD).unwrap();
    }
    folder
}

#[test]
fn killed_at_a_byte_or_out_of_space_the_old_one_stands() {
    for (writer, write) in WRITERS {
        let old = old(writer);
        for bytes in [0, 1, NEW.len() / 2, NEW.len() - 1] {
            let folder = folder(old.is_some());
            let killed = written_by(folder.path(), &format!("{writer} killed {bytes}"));
            assert_eq!(killed.signal(), Some(Signal::SIGXFSZ as i32), "{writer} {bytes}");
            assert_eq!(found(folder.path()), (old.clone(), 1), "{writer} {bytes}");
            let full = written_by(folder.path(), &format!("{writer} full {bytes}"));
            assert!(full.success(), "{writer} {bytes}");
            // What the folder for what passes does not take is tried in place, and half a report is none.
            let kept = old.clone().filter(|_| writer != "chosen");
            assert_eq!(found(folder.path()), (kept, 1), "nothing more is left: {writer} {bytes}");
            make_old(folder.path());
            write(&folder.path().join("file"), NEW).unwrap();
            assert_eq!(found(folder.path()), (Some(NEW.to_vec()), 0), "{writer} {bytes}");
        }
        let folder = folder(old.is_some());
        assert!(written_by(folder.path(), &format!("{writer} killed {}", NEW.len())).success());
        assert_eq!(found(folder.path()), (Some(NEW.to_vec()), 0), "{writer}");
    }
}

#[test]
fn killed_at_any_call_one_of_the_two_stands() {
    if !strace::is_possible() {
        return;
    }
    let new = NEW.to_vec();
    for (writer, write) in WRITERS {
        let old = old(writer);
        let task = format!("{writer} killed {}", NEW.len());
        let run = |by: Command, folder: &Path| {
            let mut by = by;
            by.arg(env::current_exe().unwrap());
            told(by, folder, &task).output().unwrap()
        };
        let whole = folder(old.is_some());
        let calls = strace::calls(whole.path(), |by| drop(run(by, whole.path())));
        // A chosen file's folder is not opened, where macOS might ask, so it is not written down either.
        let fewest = if writer == "chosen" { 4 } else { 5 };
        assert!(calls.len() >= fewest, "{calls:?}");
        strace::everywhere(&calls, |call| {
            let folder = folder(old.is_some());
            call.meet(Fault::Killed, folder.path(), |by| run(by, folder.path()));
            let (file, unfinished) = found(folder.path());
            assert!(file == old || file.as_ref() == Some(&new), "{call:?}");
            assert!(unfinished <= 1, "{call:?}");
            make_old(folder.path());
            let again = write(&folder.path().join("file"), NEW).map_err(|error| error.kind());
            let is_there = writer == "new" && file.is_some();
            assert_eq!(again, if is_there { Err(io::ErrorKind::AlreadyExists) } else { Ok(()) }, "{call:?}");
            assert_eq!(found(folder.path()), (Some(new.clone()), 0), "{call:?}");
        });
    }
}

#[test]
fn where_nothing_may_be_written_the_old_one_stands() {
    let folder = folder(true);
    made_up::without_root(|| {
        for (_, write) in WRITERS {
            let refused = write(&folder.path().join("file"), NEW).unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::PermissionDenied);
        }
    });
    assert_eq!(found(folder.path()), (Some(OLD.to_vec()), 0));
}

#[test]
fn what_is_being_written_or_is_not_ours_stays() {
    let folder = folder(true);
    let [being_written, old_folder, others] =
        [".rejoin-unfinished-1", ".rejoin-unfinished-2", ".others"].map(|name| folder.path().join(name));
    fs::write(&being_written, "half").unwrap();
    fs::create_dir(&old_folder).unwrap();
    fs::write(&others, "theirs").unwrap();
    let long_ago = SystemTime::now() - 2 * WRITTEN_AFTER;
    for old in [&old_folder, &others] {
        File::open(old).unwrap().set_modified(long_ago).unwrap();
    }
    replace(&folder.path().join("file"), NEW).unwrap();
    assert!(being_written.exists() && old_folder.exists() && others.exists());
}
