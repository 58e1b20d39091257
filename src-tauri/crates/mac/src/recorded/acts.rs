//! A recording's acts: what happens on that Mac after an action, played on a private copy. The recording stays as it is.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rejoin_registration::{ActionId, StepId};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as NotAnAction, StrDeserializer};
use tempfile::{Builder, NamedTempFile, TempDir};

use super::error::Defect;
use super::{MAC_TOML, OUTPUT, Recorded, RecordingError, mac_toml, tree};
use crate::{Opening, OwnFiles, own_files};

/// The folder of a recording that holds its acts.
const ACTS: &str = "acts";
/// Says when each act happens.
const ACTS_TOML: &str = "acts.toml";
/// The most bytes of it.
const MOST_BYTES: u64 = 1024 * 1024;
/// The cue of acts that happen by themselves.
const START: &str = "start";

/// What an act follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cue {
    /// The app has looked at the Mac for the first time.
    Start,
    /// The user has had Rejoin perform an action.
    Action(ActionId),
    /// A step of a guide is done: the user has said so, or has let Rejoin do it.
    Step(StepId),
    /// Another act has happened.
    Act(String),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActsToml {
    /// What macOS refuses, from the beginning to the end.
    #[serde(default)]
    refused: Vec<Opening>,
    #[serde(default)]
    act: Vec<Act>,
}

/// Something that happens: files that are laid over the copy, and files that go.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Act {
    /// Its folder beside acts.toml; an act that only removes needs none.
    name: String,
    after: String,
    /// The how-manyeth time of its cue it follows: a user may do the same again after a wrong turn.
    #[serde(default = "first")]
    nth: usize,
    /// Seconds after its cue.
    #[serde(default)]
    wait: u16,
    #[serde(default)]
    remove: Vec<String>,
    /// Whether the Mac is restarted then. Nothing in the format of `mac.toml` says when one was started.
    #[serde(default)]
    restarts: bool,
}

fn first() -> usize {
    1
}

/// A private copy of a recording on which its acts are played, and which what is done on that Mac changes.
#[derive(Debug)]
pub struct Stage {
    copy: Copy,
    acts: PathBuf,
    script: Script,
    heard: Mutex<Vec<Cue>>,
    restarted: Mutex<Option<Instant>>,
}

/// The user's home in a stage's copy. Only a stage gives one, so that what hands on a recording change is never the home
/// of the Mac that they run on, nor the recording.
#[derive(Clone, Debug)]
pub struct StagedHome(PathBuf);

impl StagedHome {
    #[cfg(test)]
    pub(crate) fn made_up(folder: PathBuf) -> Self {
        StagedHome(folder)
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }
}

/// Where the copy stands.
#[derive(Debug)]
enum Copy {
    /// In a folder of its own that is removed with the value.
    Passing(TempDir),
    /// In a folder that somebody has named and keeps.
    Kept(PathBuf),
}

#[derive(Debug, Default)]
struct Script {
    refused: Vec<Opening>,
    acts: Vec<(Cue, Act)>,
}

impl Stage {
    /// Copies a recording that has acts; `None`: it has none.
    ///
    /// # Errors
    ///
    /// Where acts.toml is not understood, or the recording cannot be copied.
    pub fn set(recording: &Path) -> Result<Option<Stage>, RecordingError> {
        let staged = script(&recording.join(ACTS))
            .and_then(|script| script.map(|script| Self::passing(recording, script)).transpose());
        staged.map_err(|defect| RecordingError::new(recording, defect))
    }

    /// Copies a recording, with acts or without. Where a folder is named the copy is made there, once, and kept: what is
    /// done on it one time is done the next time.
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set), and where the named folder holds something else.
    pub fn set_for_changes(recording: &Path, named: Option<&Path>) -> Result<Stage, RecordingError> {
        let staged =
            script(&recording.join(ACTS)).map(Option::unwrap_or_default).and_then(|script| match named {
                Some(folder) => Self::kept(recording, folder, script),
                None => Self::passing(recording, script),
            });
        staged.map_err(|defect| RecordingError::new(recording, defect))
    }

    fn passing(recording: &Path, script: Script) -> Result<Stage, Defect> {
        let copy = TempDir::new().map_err(not_copied)?;
        lay_whole(recording, copy.path()).map_err(not_copied)?;
        Ok(Stage::on(Copy::Passing(copy), recording, script))
    }

    fn kept(recording: &Path, folder: &Path, script: Script) -> Result<Stage, Defect> {
        check_is_apart(recording, folder).map_err(not_copied)?;
        fs::create_dir_all(folder).map_err(not_copied)?;
        // The description is laid last: where it is, the copy is whole.
        if !folder.join(MAC_TOML).exists() {
            check_is_free(folder).map_err(not_copied)?;
            lay_whole(recording, folder).map_err(not_copied)?;
        }
        Ok(Stage::on(Copy::Kept(folder.to_owned()), recording, script))
    }

    fn on(copy: Copy, recording: &Path, script: Script) -> Stage {
        Stage {
            copy,
            acts: recording.join(ACTS),
            script,
            heard: Mutex::default(),
            restarted: Mutex::default(),
        }
    }

    /// The copy.
    pub fn folder(&self) -> &Path {
        match &self.copy {
            Copy::Passing(folder) => folder.path(),
            Copy::Kept(folder) => folder,
        }
    }

    /// The user's home in the copy, where `mac`, which is the copy, has one.
    pub fn home(&self, mac: &Recorded) -> Option<StagedHome> {
        mac.home_folder().filter(|home| home.starts_with(self.folder())).map(StagedHome)
    }

    /// Where Rejoin keeps what it remembers on this Mac: in a copy that is kept, from one start to the next. Where a
    /// link leads on the recorded Mac is another place on this machine, so that behind one nothing is kept.
    pub fn own_files(&self, mac: &Recorded) -> OwnFiles {
        match (&self.copy, self.home(mac)) {
            (Copy::Kept(_), Some(home)) if !is_behind_a_link(home.folder()) => {
                OwnFiles::below(&home.folder().to_string_lossy())
            }
            _ => OwnFiles::in_memory(),
        }
    }

    /// When an act last restarted this Mac.
    pub fn restarted(&self) -> Option<Instant> {
        *self.restarted.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What macOS refuses to open on this Mac.
    pub fn refused(&self) -> &[Opening] {
        &self.script.refused
    }

    /// Removes the copy, where the value does not live to its end. A copy that cannot be removed is only untidy.
    pub fn strike(&self) {
        if let Copy::Passing(folder) = &self.copy {
            let _ = fs::remove_dir_all(folder.path());
        }
    }

    /// Plays the acts that follow a cue, each once and in its own time, and then those that follow them. `failed` is
    /// told what could not be played.
    pub fn cue(self: &Arc<Self>, cue: &Cue, failed: fn(io::Error)) {
        for act in self.following(cue) {
            let stage = Arc::clone(self);
            thread::spawn(move || {
                thread::sleep(Duration::from_secs(act.wait.into()));
                match stage.play(&act) {
                    Ok(()) => stage.cue(&Cue::Act(act.name), failed),
                    Err(error) => failed(error),
                }
            });
        }
    }

    /// The acts that follow a cue as often as it has come now.
    fn following(&self, cue: &Cue) -> Vec<Act> {
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        heard.push(cue.clone());
        let times = heard.iter().filter(|other| *other == cue).count();
        let follow = self.script.acts.iter().filter(|(other, act)| other == cue && act.nth == times);
        follow.map(|(_, act)| act.clone()).collect()
    }

    /// `mac.toml` comes last: whoever reads it finds the files that it tells of.
    fn play(&self, act: &Act) -> io::Result<()> {
        if act.restarts {
            *self.restarted.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        }
        for path in &act.remove {
            remove(self.folder(), path)?;
        }
        let files = self.acts.join(&act.name);
        for name in [tree::DISK, OUTPUT, MAC_TOML] {
            lay(&files.join(name), &self.folder().join(name))?;
        }
        Ok(())
    }
}

/// The acts with their cues. An act may follow one that stands before it, so that none goes round in circles.
fn script(acts: &Path) -> Result<Option<Script>, Defect> {
    let place = || format!("{ACTS}/{ACTS_TOML}");
    let failed = |source| Defect::Io { place: place(), source };
    if !is_real_folder(acts)? {
        return Ok(None);
    }
    match fs::symlink_metadata(acts.join(ACTS_TOML)) {
        Ok(found) if found.is_file() => {}
        Ok(_) => return Err(Defect::NotAFile { place: place() }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(failed(source)),
    }
    let text = super::read_text(&acts.join(ACTS_TOML), MOST_BYTES).map_err(failed)?;
    let toml: ActsToml = mac_toml::deserialize(&text).map_err(|defect| match defect {
        Defect::MacToml { line, message } => Defect::Acts { line, message },
        other => other,
    })?;
    let mut names = BTreeSet::new();
    let mut script = Script { refused: toml.refused, acts: Vec::new() };
    for act in toml.act {
        let wrong = |message| Defect::Acts { line: None, message };
        if !is_name(&act.name) || !names.insert(act.name.clone()) {
            return Err(wrong(format!("`{}` is no name, or an earlier act's", act.name)));
        }
        if let Some(path) = act.remove.iter().find(|path| !path.split('/').all(is_name)) {
            return Err(wrong(format!("`{path}` is no path in the recording")));
        }
        let cue = cue(&act.after).or_else(|| {
            let is_earlier = act.after != act.name && names.contains(&act.after);
            is_earlier.then(|| Cue::Act(act.after.clone()))
        });
        let cue =
            cue.ok_or_else(|| wrong(format!("`{}` is no action, no step and no earlier act", act.after)))?;
        is_real_folder(&acts.join(&act.name))?;
        script.acts.push((cue, act));
    }
    Ok(Some(script))
}

/// Whether a folder is there, which is none behind a link: what leads out of a recording is no act of it.
fn is_real_folder(folder: &Path) -> Result<bool, Defect> {
    let place = || folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match fs::symlink_metadata(folder) {
        Ok(found) if found.is_dir() => Ok(true),
        Ok(_) => Err(Defect::NotARealFolder { place: place() }),
        // A report is a file.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Ok(false)
        }
        Err(source) => Err(Defect::Io { place: place(), source }),
    }
}

fn cue(after: &str) -> Option<Cue> {
    let text = || -> StrDeserializer<'_, NotAnAction> { after.into_deserializer() };
    match after {
        START => Some(Cue::Start),
        _ => ActionId::deserialize(text())
            .map(Cue::Action)
            .or_else(|_| StepId::deserialize(text()).map(Cue::Step))
            .ok(),
    }
}

fn is_name(name: &str) -> bool {
    !matches!(name, "" | "." | "..") && !name.contains(['/', '\0'])
}

fn not_copied(source: io::Error) -> Defect {
    Defect::NotCopied { source }
}

/// Neither of a recording and its copy may stand in the other.
fn check_is_apart(recording: &Path, folder: &Path) -> io::Result<()> {
    let recording = recording.canonicalize()?;
    let folder = std::path::absolute(folder)?;
    // What is there of it may be reached by a link.
    let there = folder.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    let folder = there.map_or(folder.clone(), |(above, real)| match folder.strip_prefix(above) {
        Ok(rest) => real.join(rest),
        Err(_) => real,
    });
    if folder.starts_with(&recording) || recording.starts_with(&folder) {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "the folder lies in the recording, or around it",
        ));
    }
    Ok(())
}

/// The parts of a recording, in the order in which they are copied.
const PARTS: [&str; 3] = [tree::DISK, OUTPUT, MAC_TOML];

fn lay_whole(recording: &Path, folder: &Path) -> io::Result<()> {
    PARTS.iter().try_for_each(|part| lay(&recording.join(part), &folder.join(part)))
}

/// Whether Rejoin's own folder below a home is a link, or a folder above it.
fn is_behind_a_link(home: &Path) -> bool {
    let mut place = home.to_path_buf();
    own_files::FOLDER.split('/').any(|name| {
        place.push(name);
        place.is_symlink()
    })
}

/// A folder may be taken where nothing stands in it but a copy that was cut off.
fn check_is_free(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        if !PARTS.iter().any(|part| entry.as_ref().is_ok_and(|entry| entry.file_name() == *part)) {
            return Err(io::Error::new(
                io::ErrorKind::DirectoryNotEmpty,
                format!("{} holds something else", folder.display()),
            ));
        }
    }
    Ok(())
}

/// Lays what is at `from`, if anything is, over what is at `to`. Links are copied, and never followed: where one leads
/// on the recorded Mac is another place on this machine.
fn lay(from: &Path, to: &Path) -> io::Result<()> {
    let kind = match fs::symlink_metadata(from) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        metadata => metadata?.file_type(),
    };
    let there = fs::symlink_metadata(to).ok().map(|metadata| metadata.file_type());
    if kind.is_dir() {
        if there.is_some_and(|there| !there.is_dir()) {
            fs::remove_file(to)?;
        }
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            lay(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    if there.is_some_and(|there| there.is_dir()) {
        fs::remove_dir_all(to)?;
    }
    let folder = to.parent().unwrap_or(Path::new("/"));
    if kind.is_symlink() {
        let target = fs::read_link(from)?;
        let new = Builder::new().make_in(folder, |new| std::os::unix::fs::symlink(&target, new))?;
        new.persist(to)?;
        return Ok(());
    }
    if !kind.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, format!("{} is no file", from.display())));
    }
    // Renamed into its place, a file is there whole or not at all. Its name until then is one that the recording could
    // not know: a link that stands there would be written through.
    let mut new = NamedTempFile::new_in(folder)?;
    let mut original = File::open(from)?;
    io::copy(&mut original, &mut new)?;
    new.as_file().set_permissions(original.metadata()?.permissions())?;
    new.persist(to)?;
    Ok(())
}

/// Removes a file, or a folder with all below it. What is not there is no failure.
fn remove(folder: &Path, path: &str) -> io::Result<()> {
    let mut place = folder.to_path_buf();
    let mut kind = None;
    for name in path.split('/') {
        if kind.is_some_and(|kind: fs::FileType| !kind.is_dir()) {
            return Ok(());
        }
        place.push(name);
        kind = match fs::symlink_metadata(&place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            metadata => Some(metadata?.file_type()),
        };
    }
    if kind.is_some_and(|kind| kind.is_dir()) { fs::remove_dir_all(place) } else { fs::remove_file(place) }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;
    use crate::made_up;

    fn with_acts(text: &str) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("acts")).unwrap();
        fs::write(folder.path().join("acts/acts.toml"), text).unwrap();
        folder
    }

    fn write(folder: &Path, path: &str, text: &str) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn a_copy_stands_apart_from_its_recording() {
        let around = tempfile::tempdir().unwrap();
        let recording = around.path().join("mac");
        write(&recording, "mac.toml", "");
        symlink(&recording, around.path().join("link")).unwrap();
        for (named, is_apart) in [
            ("mac", false),
            ("mac/disk/stage", false),
            (".", false),
            ("link/new/stage", false),
            ("other/stage", true),
        ] {
            let stage = Stage::set_for_changes(&recording, Some(&around.path().join(named)));
            assert_eq!(stage.is_ok(), is_apart, "{named}");
        }
        let left: Vec<_> =
            fs::read_dir(&recording).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["mac.toml"]);
    }

    #[test]
    fn acts_behind_a_link_or_in_a_pipe_are_refused() {
        let elsewhere = with_acts("[[act]]\nname = \"a\"\nafter = \"start\"\n");
        let acts = elsewhere.path().join("acts");
        assert!(script(&acts).unwrap().is_some());
        let linked = tempfile::tempdir().unwrap();
        symlink(&acts, linked.path().join("acts")).unwrap();
        let with_link = tempfile::tempdir().unwrap();
        fs::create_dir(with_link.path().join("acts")).unwrap();
        symlink(acts.join(ACTS_TOML), with_link.path().join("acts").join(ACTS_TOML)).unwrap();
        let piped = tempfile::tempdir().unwrap();
        fs::create_dir(piped.path().join("acts")).unwrap();
        made_up::pipe(&piped.path().join("acts").join(ACTS_TOML));
        let act_linked = with_acts("[[act]]\nname = \"a\"\nafter = \"start\"\n");
        symlink(&acts, act_linked.path().join("acts/a")).unwrap();
        for folder in [linked, with_link, piped, act_linked] {
            assert!(script(&folder.path().join("acts")).is_err());
        }
    }

    #[test]
    fn acts_follow_what_is_known() {
        let act = |name: &str, after: &str| format!("[[act]]\nname = \"{name}\"\nafter = \"{after}\"\n");
        let cases = [
            (act("a", "start"), vec![Cue::Start]),
            (act("a", "open_registration"), vec![Cue::Action(ActionId::OpenRegistration)]),
            (act("a", "start") + &act("b", "a"), vec![Cue::Start, Cue::Act("a".into())]),
            (act("a", "intune_records"), vec![Cue::Step(StepId::IntuneRecords)]),
            (act("b", "a") + &act("a", "start"), vec![]),
            (act("a", "a"), vec![]),
            (act("a", "start") + &act("a", "start"), vec![]),
            (act("../a", "start"), vec![]),
            (act("a", "start") + "remove = [\"disk/../../x\"]", vec![]),
            (act("a", "start") + "meal = 1", vec![]),
        ];
        for (text, expected) in cases {
            let folder = with_acts(&text);
            let script = script(&folder.path().join("acts"));
            let cues = script.map(|script| script.unwrap().acts.into_iter().map(|(cue, _)| cue).collect());
            assert_eq!(cues.unwrap_or_else(|_| Vec::new()), expected, "{text}");
        }
        assert!(script(Path::new("/nowhere")).unwrap().is_none());
    }

    #[test]
    fn what_macos_refuses_is_said_before_the_acts() {
        let cases: [(&str, Option<&[Opening]>); 4] = [
            ("", Some(&[])),
            ("refused = [\"link\"]", Some(&[Opening::Link])),
            (
                "refused = [\"app\", \"link\"]\n[[act]]\nname = \"a\"\nafter = \"start\"",
                Some(&[Opening::App, Opening::Link]),
            ),
            ("refused = [\"meal\"]", None),
        ];
        for (text, expected) in cases {
            let folder = with_acts(text);
            let refused = script(&folder.path().join("acts")).ok().map(|script| script.unwrap().refused);
            assert_eq!(refused.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn an_act_follows_its_cue_as_often_as_it_says() {
        let folder = with_acts(
            "[[act]]\nname = \"a\"\nafter = \"open_registration\"\n\
             [[act]]\nname = \"b\"\nafter = \"open_registration\"\nnth = 2\n",
        );
        write(folder.path(), "mac.toml", "");
        let stage = Stage::set(folder.path()).unwrap().unwrap();
        let cue = Cue::Action(ActionId::OpenRegistration);
        for expected in [&["a"] as &[&str], &["b"], &[]] {
            let names: Vec<String> = stage.following(&cue).into_iter().map(|act| act.name).collect();
            assert_eq!(names, expected);
        }
    }

    #[test]
    fn an_act_restarts_the_mac_where_it_says_so() {
        let folder = with_acts(
            "[[act]]\nname = \"a\"\nafter = \"start\"\n[[act]]\nname = \"b\"\nafter = \"a\"\nrestarts = true\n",
        );
        write(folder.path(), "mac.toml", "");
        let stage = Stage::set(folder.path()).unwrap().unwrap();
        for (act, restarted) in [(0, false), (1, true)] {
            stage.play(&stage.script.acts[act].1).unwrap();
            assert_eq!(stage.restarted().is_some(), restarted);
        }
    }

    #[test]
    fn an_act_changes_the_copy_and_nothing_else() {
        let elsewhere = tempfile::tempdir().unwrap();
        let folder = with_acts(
            "[[act]]\nname = \"a\"\nafter = \"start\"\nremove = [\"disk/gone\", \"disk/link/x\"]\n",
        );
        write(folder.path(), "mac.toml", "before");
        write(folder.path(), "disk/gone", "1");
        write(folder.path(), "disk/stays", "2");
        write(elsewhere.path(), "x", "another's");
        symlink(elsewhere.path(), folder.path().join("disk/link")).unwrap();
        write(folder.path(), "acts/a/mac.toml", "after");
        write(folder.path(), "acts/a/disk/new/file", "3");
        write(folder.path(), "acts/a/disk/link/x", "4");

        let stage = Stage::set(folder.path()).unwrap().unwrap();
        stage.play(&stage.script.acts[0].1).unwrap();
        let read = |path: &str| fs::read_to_string(stage.folder().join(path)).ok();
        let cases = [
            ("mac.toml", Some("after")),
            ("disk/gone", None),
            ("disk/stays", Some("2")),
            ("disk/new/file", Some("3")),
            ("disk/link/x", Some("4")),
        ];
        for (path, expected) in cases {
            assert_eq!(read(path).as_deref(), expected, "{path}");
        }
        assert_eq!(fs::read_to_string(elsewhere.path().join("x")).unwrap(), "another's");
        assert_eq!(fs::read_to_string(folder.path().join("mac.toml")).unwrap(), "before");
        assert!(folder.path().join("disk/gone").exists());
    }

    #[test]
    fn no_name_in_a_recording_makes_its_copy_write_elsewhere() {
        let elsewhere = tempfile::tempdir().unwrap();
        let recording = tempfile::tempdir().unwrap();
        write(recording.path(), "mac.toml", "said");
        for name in ["a", "b", "c", "d"] {
            write(recording.path(), &format!("disk/{name}"), "hostile");
        }
        for (number, name) in [".act", ".tmp", "e"].into_iter().enumerate() {
            let victim = format!("victim-{number}");
            write(elsewhere.path(), &victim, "another's");
            symlink(elsewhere.path().join(victim), recording.path().join("disk").join(name)).unwrap();
        }
        for name in ["a", "b", "c", "d"] {
            let stage = Stage::set_for_changes(recording.path(), None).unwrap();
            assert_eq!(fs::read_to_string(stage.folder().join("disk").join(name)).unwrap(), "hostile");
            assert!(stage.folder().join("disk/.act").is_symlink());
        }
        for victim in fs::read_dir(elsewhere.path()).unwrap() {
            assert_eq!(fs::read_to_string(victim.unwrap().path()).unwrap(), "another's");
        }
    }

    #[test]
    fn what_is_no_file_is_not_waited_for() {
        let recording = with_acts("[[act]]\nname = \"a\"\nafter = \"start\"\n");
        write(recording.path(), "mac.toml", "");
        fs::create_dir_all(recording.path().join("acts/a/disk")).unwrap();
        crate::made_up::pipe(&recording.path().join("acts/a/disk/pipe"));
        let stage = Stage::set(recording.path()).unwrap().unwrap();
        assert!(stage.play(&stage.script.acts[0].1).is_err());
    }

    #[test]
    fn what_rejoin_remembers_on_a_copy_stays_in_it() {
        let elsewhere = tempfile::tempdir().unwrap();
        let own = "Library/Application Support/org.rejoin.menubar";
        for link in [None, Some("Library"), Some("Library/Application Support"), Some(own)] {
            let recording = tempfile::tempdir().unwrap();
            let text = "format = 1\ntaken_at = 2026-04-25T09:41:29Z\ntime_zone = \"+02:00\"\nmacos = \"15.6\"\n\
                        [user]\nname = \"ana\"\nuid = 501\nhome = \"/Users/ana\"\nlanguages = []\n";
            write(recording.path(), "mac.toml", text);
            let home = recording.path().join("disk/Users/ana");
            fs::create_dir_all(&home).unwrap();
            if let Some(link) = link {
                fs::create_dir_all(home.join(link).parent().unwrap()).unwrap();
                symlink(elsewhere.path(), home.join(link)).unwrap();
            }
            let kept = tempfile::tempdir().unwrap();
            let stage = Stage::set_for_changes(recording.path(), Some(&kept.path().join("stage"))).unwrap();
            let mac = Recorded::open(stage.folder()).unwrap();
            let own_files = stage.own_files(&mac);
            own_files.keep(crate::OwnFile::Status, Some(b"x")).unwrap();
            let is_on_disk = stage.folder().join("disk/Users/ana").join(own).join("status.json").exists();
            assert_eq!(is_on_disk, link.is_none(), "{link:?}");
            assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0, "{link:?}");
        }
    }

    #[test]
    fn a_named_folder_keeps_the_copy() {
        let recording = tempfile::tempdir().unwrap();
        write(recording.path(), "mac.toml", "said");
        write(recording.path(), "disk/file", "1");
        let kept = tempfile::tempdir().unwrap();
        let folder = kept.path().join("stage");
        let set = |folder: &Path| Stage::set_for_changes(recording.path(), Some(folder));
        // A copy that was cut off before its description is made anew.
        write(&folder, "disk/half", "2");
        let stage = set(&folder).unwrap();
        assert_eq!(stage.folder(), folder);
        write(&folder, "disk/file", "changed");
        stage.strike();
        drop(stage);
        drop(set(&folder).unwrap());
        assert_eq!(fs::read_to_string(folder.join("disk/file")).unwrap(), "changed");

        let mine = kept.path().join("mine");
        write(&mine, "letter.txt", "mine");
        assert!(set(&mine).is_err());
        assert_eq!(fs::read_dir(&mine).unwrap().count(), 1);

        let passing = Stage::set_for_changes(recording.path(), None).unwrap();
        let folder = passing.folder().to_owned();
        assert!(folder.join("disk/file").exists());
        drop(passing);
        assert!(!folder.exists());
    }
}
