//! A recording's acts: what happens on that Mac after an action, played on a private copy. The recording stays as it is.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rejoin_registration::ActionId;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as NotAnAction, StrDeserializer};
use tempfile::TempDir;

use super::error::Defect;
use super::{MAC_TOML, OUTPUT, RecordingError, mac_toml, tree};
use crate::Opening;

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
}

fn first() -> usize {
    1
}

/// A private copy of a recording on which its acts are played. It is removed with the value.
#[derive(Debug)]
pub struct Stage {
    copy: TempDir,
    acts: PathBuf,
    script: Script,
    heard: Mutex<Vec<Cue>>,
}

#[derive(Debug)]
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
        Self::set_up(recording).map_err(|defect| RecordingError::new(recording, defect))
    }

    fn set_up(recording: &Path) -> Result<Option<Stage>, Defect> {
        let acts = recording.join(ACTS);
        let Some(script) = script(&acts)? else { return Ok(None) };
        let failed = |source| Defect::Io { place: "its private copy".into(), source };
        let copy = TempDir::new().map_err(failed)?;
        for name in [tree::DISK, OUTPUT, MAC_TOML] {
            lay(&recording.join(name), &copy.path().join(name)).map_err(failed)?;
        }
        Ok(Some(Stage { copy, acts, script, heard: Mutex::default() }))
    }

    /// The copy.
    pub fn folder(&self) -> &Path {
        self.copy.path()
    }

    /// What macOS refuses to open on this Mac.
    pub fn refused(&self) -> &[Opening] {
        &self.script.refused
    }

    /// Removes the copy, where the value does not live to its end. A copy that cannot be removed is only untidy.
    pub fn strike(&self) {
        let _ = fs::remove_dir_all(self.folder());
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
    let text = match super::read_text(&acts.join(ACTS_TOML), MOST_BYTES) {
        // A report is a file.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        text => text.map_err(|source| Defect::Io { place: place(), source })?,
    };
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
        let cue = cue.ok_or_else(|| wrong(format!("`{}` is no action and no earlier act", act.after)))?;
        script.acts.push((cue, act));
    }
    Ok(Some(script))
}

fn cue(after: &str) -> Option<Cue> {
    let text: StrDeserializer<'_, NotAnAction> = after.into_deserializer();
    match after {
        START => Some(Cue::Start),
        _ => ActionId::deserialize(text).ok().map(Cue::Action),
    }
}

fn is_name(name: &str) -> bool {
    !matches!(name, "" | "." | "..") && !name.contains(['/', '\0'])
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
    // Renamed into its place, a file is there whole or not at all.
    let new = to.with_file_name(".act");
    if kind.is_symlink() {
        std::os::unix::fs::symlink(fs::read_link(from)?, &new)?;
    } else {
        fs::copy(from, &new)?;
    }
    fs::rename(new, to)
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
    fn acts_follow_what_is_known() {
        let act = |name: &str, after: &str| format!("[[act]]\nname = \"{name}\"\nafter = \"{after}\"\n");
        let cases = [
            (act("a", "start"), vec![Cue::Start]),
            (act("a", "open_registration"), vec![Cue::Action(ActionId::OpenRegistration)]),
            (act("a", "start") + &act("b", "a"), vec![Cue::Start, Cue::Act("a".into())]),
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
}
