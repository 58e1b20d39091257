//! A writer that is killed at any byte and at any moment, or that may not go on: the old file stands, or the new one.

use std::collections::BTreeMap;
use std::env;
use std::io::{BufRead, BufReader};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;

use nix::sys::resource::{Resource, setrlimit};
use nix::sys::signal::{SigSet, Signal};
use tempfile::TempDir;

use super::*;
use crate::made_up;

const OLD: &[u8] = b"what stood there";
const NEW: &[u8] = b"what is written now, and is longer";

/// Where the other process writes, and what it is to do there.
const FOLDER: &str = "REJOIN_TEST_FOLDER";
const TASK: &str = "REJOIN_TEST_TASK";
const AT_WORK: &str = "the writer is at work";

/// How often a writer is killed at some moment.
const KILLS: u32 = 24;

type Writer = fn(&Path, &[u8]) -> io::Result<()>;

const WRITERS: [(&str, Writer); 2] = [("replace", replace), ("new", write_new_file)];

/// The process that the tests below start.
#[test]
#[ignore = "it is started by other tests"]
fn writer() {
    let (Some(folder), Ok(task)) = (env::var_os(FOLDER).map(PathBuf::from), env::var(TASK)) else { return };
    let words: Vec<&str> = task.split(' ').collect();
    match words.as_slice() {
        ["forever"] => write_forever(&folder),
        [writer, end, bytes] => {
            let (_, write) = WRITERS.iter().find(|(name, _)| name == writer).unwrap();
            let bytes = bytes.parse().unwrap();
            setrlimit(Resource::RLIMIT_CORE, 0, 0).unwrap();
            setrlimit(Resource::RLIMIT_FSIZE, bytes, bytes).unwrap();
            if *end == "full" {
                SigSet::from(Signal::SIGXFSZ).thread_block().unwrap();
                let error = write(&folder.join("file"), NEW).unwrap_err();
                assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
            } else {
                write(&folder.join("file"), NEW).unwrap();
            }
        }
        _ => panic!("{task}"),
    }
}

/// Two files that are told apart by every byte and by their length.
fn versions() -> [Vec<u8>; 2] {
    [vec![b'a'; 10_000], vec![b'b'; 30_000]]
}

fn write_forever(folder: &Path) {
    for version in versions().iter().cycle() {
        replace(&folder.join("file"), version).unwrap();
        println!("{AT_WORK}");
    }
}

fn start(folder: &Path, task: &str) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "--nocapture", "whole_file::killed::writer"]);
    command.env(FOLDER, folder).env(TASK, task).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn written_by(folder: &Path, task: &str) -> ExitStatus {
    start(folder, task).output().unwrap().status
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
        let old = (writer == "replace").then(|| OLD.to_vec());
        for bytes in [0, 1, NEW.len() / 2, NEW.len() - 1] {
            let folder = folder(old.is_some());
            let killed = written_by(folder.path(), &format!("{writer} killed {bytes}"));
            assert_eq!(killed.signal(), Some(Signal::SIGXFSZ as i32), "{writer} {bytes}");
            assert_eq!(found(folder.path()), (old.clone(), 1), "{writer} {bytes}");
            let full = written_by(folder.path(), &format!("{writer} full {bytes}"));
            assert!(full.success(), "{writer} {bytes}");
            assert_eq!(found(folder.path()), (old.clone(), 1), "nothing more is left: {writer} {bytes}");
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
fn killed_at_any_moment_one_of_the_two_stands() {
    let folder = folder(false);
    for kill in 0..KILLS {
        let mut writer = start(folder.path(), "forever").spawn().unwrap();
        let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap().contains(AT_WORK)));
        sleep(Duration::from_micros(u64::from(kill) * 211));
        writer.kill().unwrap();
        assert_eq!(writer.wait().unwrap().signal(), Some(Signal::SIGKILL as i32));
        let (file, unfinished) = found(folder.path());
        let file = file.unwrap();
        assert!(versions().contains(&file), "{} bytes", file.len());
        assert!(unfinished <= kill as usize + 1);
    }
    make_old(folder.path());
    replace(&folder.path().join("file"), NEW).unwrap();
    assert_eq!(found(folder.path()), (Some(NEW.to_vec()), 0));
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
