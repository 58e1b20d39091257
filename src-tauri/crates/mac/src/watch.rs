//! Being told of what changes on a Mac, instead of asking again and again. This Mac tells of its apps, its network and
//! its sleep; files are watched on it and in a recording alike.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use notify::event::{AccessKind, EventKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use rejoin_registration::User;
use thiserror::Error;

use crate::live;
use crate::probes::{Change, touched};

/// What in a recording stands for the Mac's disk.
const DISK: &str = "disk";
/// What in a recording says what no file shows, and what commands printed.
const SAID: [&str; 2] = ["mac.toml", "output"];

/// Files could not be watched. The Mac is then looked at from time to time only.
#[derive(Debug, Error)]
#[error("failed to watch {}", folder.display())]
pub struct WatchError {
    folder: PathBuf,
    #[source]
    source: notify::Error,
}

/// Who is told of changes: on any thread, and has to return at once.
type Listener = Arc<dyn Fn(Change) + Send + Sync>;

/// Tells of changes for as long as it lives.
pub struct Watch {
    files: Mutex<Files>,
    /// Where much is written all day: watched only while somebody looks.
    chatty: Vec<PathBuf>,
}

struct Files {
    watcher: RecommendedWatcher,
    /// Those of the chatty folders that are watched now.
    closely: BTreeSet<PathBuf>,
}

impl Watch {
    /// Watches the Mac that Rejoin runs on. To be called once, by an app whose main thread runs an event loop.
    ///
    /// # Errors
    ///
    /// When the system refuses to tell of files. A folder that is not there is no error: it is not watched.
    pub fn this_mac(user: &User, tell: impl Fn(Change) + Send + Sync + 'static) -> Result<Self, WatchError> {
        let tell: Listener = Arc::new(tell);
        let of_events = Arc::clone(&tell);
        live::listen(move |event| Change::of(event).into_iter().for_each(|change| of_events(change)));
        let home = Path::new(&user.home);
        let keychains = home.join("Library/Keychains");
        let quiet = Root::new(&keychains, &keychains);
        let chatty = [
            PathBuf::from("/private/var/log"),
            PathBuf::from("/Library/Preferences"),
            PathBuf::from("/Library/Managed Preferences"),
            home.join("Library/Preferences"),
            home.join("Library/Logs/Company Portal"),
            // A guide waits for Company Portal to come or go.
            PathBuf::from("/Applications"),
            home.join("Applications"),
        ]
        .map(|folder| Root::new(&folder, &folder));
        let real = chatty.iter().map(|root| root.real.clone()).collect();
        let keychains = quiet.real.clone();
        let roots = [quiet].into_iter().chain(chatty).collect();
        let watch = Watch::of(watcher(of_folders(roots), tell)?, real);
        match watch.add(&keychains, RecursiveMode::NonRecursive) {
            Err(error) if !is_missing(&error.source) => Err(error),
            _ => Ok(watch),
        }
    }

    /// Watches a recording: all of it, since nothing in it chatters.
    ///
    /// # Errors
    ///
    /// When the system refuses to tell of its files.
    pub fn recording(
        folder: &Path,
        user: &User,
        tell: impl Fn(Change) + Send + Sync + 'static,
    ) -> Result<Self, WatchError> {
        let watched = Root::new(folder, Path::new(""));
        let (home, folder) = (user.home.clone(), watched.real.clone());
        let change = move |path: &Path| in_recording(path.strip_prefix(&watched.real).ok()?, &home);
        let watch = Watch::of(watcher(change, Arc::new(tell))?, Vec::new());
        watch.add(&folder, RecursiveMode::Recursive)?;
        Ok(watch)
    }

    fn of(watcher: RecommendedWatcher, chatty: Vec<PathBuf>) -> Self {
        Watch { files: Mutex::new(Files { watcher, closely: BTreeSet::new() }), chatty }
    }

    /// Whether to watch logs, preferences and the folders of apps as well, because somebody looks. What cannot be watched
    /// is left out; a folder that is not there yet is watched once this is asked again and it is.
    pub fn look_closely(&self, closely: bool) {
        let mut files = self.files();
        let Files { watcher, closely: watched } = &mut *files;
        let is_due =
            |folder: &&PathBuf| watched.contains(*folder) != closely && (!closely || folder.is_dir());
        let due: Vec<&PathBuf> = self.chatty.iter().filter(is_due).collect();
        if due.is_empty() {
            return;
        }
        // In one go: what happens while macOS begins anew is not told.
        let mut paths = watcher.paths_mut();
        for folder in due {
            if !closely {
                watched.remove(folder);
                let _ = paths.remove(folder);
            } else if paths.add(folder, RecursiveMode::NonRecursive).is_ok() {
                watched.insert(folder.clone());
            }
        }
        // Where it fails, the Mac is still looked at from time to time.
        let _ = paths.commit();
    }

    fn add(&self, folder: &Path, mode: RecursiveMode) -> Result<(), WatchError> {
        let watched = self.files().watcher.watch(folder, mode);
        watched.map_err(|source| WatchError { folder: folder.into(), source })
    }

    fn files(&self) -> MutexGuard<'_, Files> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A watched folder: the system names it by the path that no link is on, the Mac by the path it was given.
struct Root {
    real: PathBuf,
    given: PathBuf,
}

impl Root {
    fn new(folder: &Path, given: &Path) -> Self {
        Root { real: folder.canonicalize().unwrap_or_else(|_| folder.into()), given: given.into() }
    }
}

fn watcher(
    change: impl Fn(&Path) -> Option<Change> + Send + 'static,
    tell: Listener,
) -> Result<RecommendedWatcher, WatchError> {
    let told = move |event: notify::Result<notify::Event>| match event {
        Ok(event) if is_only_reading(event.kind) => {}
        Ok(event) if !event.need_rescan() => {
            event.paths.iter().filter_map(|path| change(path)).for_each(|change| tell(change));
        }
        // Some events were lost.
        Ok(_) | Err(_) => tell(Change::Everything),
    };
    notify::recommended_watcher(told).map_err(|source| WatchError { folder: PathBuf::new(), source })
}

/// Rejoin's own looks, too, open files.
fn is_only_reading(kind: EventKind) -> bool {
    matches!(kind, EventKind::Access(access) if access != AccessKind::Close(notify::event::AccessMode::Write))
}

fn is_missing(error: &notify::Error) -> bool {
    match &error.kind {
        notify::ErrorKind::PathNotFound => true,
        notify::ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

/// What a path in one of the folders stands for on this Mac.
fn of_folders(roots: Vec<Root>) -> impl Fn(&Path) -> Option<Change> {
    move |path| {
        roots.iter().find_map(|root| {
            let given = root.given.join(path.strip_prefix(&root.real).ok()?);
            Some(Change::Path(given.to_str()?.trim_end_matches('/').to_owned()))
        })
    }
}

/// What a path in a recording stands for. Nobody can say whose link leads to a place that no probe names: there
/// everything may have changed.
fn in_recording(path: &Path, home: &str) -> Option<Change> {
    let mut names = path.components();
    let first = names.next().map(|name| name.as_os_str());
    match first {
        Some(first) if first == DISK => {
            let path = format!("/{}", names.as_path().to_str()?);
            let path = ["/var", "/etc", "/tmp"]
                .iter()
                .find(|folder| Path::new(&path).starts_with(folder))
                .map_or(path.clone(), |_| format!("/private{path}"));
            let change = Change::Path(path);
            Some(if touched(&change, home).is_empty() { Change::Everything } else { change })
        }
        Some(first) if SAID.iter().any(|said| first == *said) => Some(Change::Everything),
        Some(_) => None,
        None => Some(Change::Everything),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    use super::*;

    /// Many times what a busy machine takes.
    const LIMIT: Duration = Duration::from_secs(30);

    fn ana() -> User {
        User { name: "ana".into(), home: "/Users/ana".into() }
    }

    fn until(changes: &Receiver<Change>, expected: &Change) {
        while changes.recv_timeout(LIMIT).unwrap() != *expected {}
    }

    #[test]
    fn a_path_in_a_recording_stands_for_one_on_the_mac() {
        let path = |path: &str| Some(Change::Path(path.into()));
        let cases = [
            ("mac.toml", Some(Change::Everything)),
            ("output/app-sso.txt", Some(Change::Everything)),
            ("", Some(Change::Everything)),
            ("acts/acts.toml", None),
            (".mac.toml.swp", None),
            ("disk/private/var/log/jamf.log", path("/private/var/log/jamf.log")),
            ("disk/var/log/jamf.log", path("/private/var/log/jamf.log")),
            (
                "disk/Users/ana/Library/Keychains/login.keychain-db",
                path("/Users/ana/Library/Keychains/login.keychain-db"),
            ),
            ("disk/opt/where a link may lead", Some(Change::Everything)),
            ("disk", path("/")),
        ];
        for (name, expected) in cases {
            assert_eq!(in_recording(Path::new(name), "/Users/ana"), expected, "{name}");
        }
    }

    #[test]
    fn a_recording_tells_of_what_is_written_replaced_made_and_removed() {
        let folder = tempfile::tempdir().unwrap();
        let keychains = folder.path().join("disk/Users/ana/Library/Keychains");
        fs::create_dir_all(&keychains).unwrap();
        fs::write(folder.path().join("mac.toml"), "").unwrap();
        let (tell, changes) = channel();
        let _watch = Watch::recording(folder.path(), &ana(), move |change| drop(tell.send(change))).unwrap();

        let keychain = Change::Path("/Users/ana/Library/Keychains/login.keychain-db".into());
        fs::write(keychains.join("new"), "1").unwrap();
        fs::rename(keychains.join("new"), keychains.join("login.keychain-db")).unwrap();
        until(&changes, &keychain);
        fs::write(folder.path().join("mac.toml"), "x").unwrap();
        until(&changes, &Change::Everything);
        fs::create_dir_all(folder.path().join("disk/private/var/log")).unwrap();
        until(&changes, &Change::Path("/private".into()));
        fs::remove_file(keychains.join("login.keychain-db")).unwrap();
        until(&changes, &keychain);
    }

    #[test]
    fn logs_and_preferences_are_watched_only_while_somebody_looks() {
        let home = tempfile::tempdir().unwrap();
        for folder in ["Library/Keychains", "Library/Preferences"] {
            fs::create_dir_all(home.path().join(folder)).unwrap();
        }
        let user = User { name: "ana".into(), home: home.path().to_str().unwrap().into() };
        let (tell, changes) = channel();
        let watch = Watch::this_mac(&user, move |change| drop(tell.send(change))).unwrap();
        let write = |file: &str| {
            fs::write(home.path().join(file), "x").unwrap();
            Change::Path(format!("{}/{file}", user.home))
        };
        for (number, (closely, expected)) in [(false, false), (true, true), (false, false)].iter().enumerate()
        {
            watch.look_closely(*closely);
            let preferences = write(&format!("Library/Preferences/{number}.plist"));
            let sign = write(&format!("Library/Keychains/{number}"));
            let mut seen = false;
            loop {
                let change = changes.recv_timeout(LIMIT).unwrap();
                if change == sign {
                    break;
                }
                seen |= change == preferences;
            }
            assert_eq!(seen, *expected, "{number}");
        }
    }
    #[test]
    fn a_folder_that_is_made_while_somebody_looks_is_watched_then() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir_all(home.path().join("Library/Keychains")).unwrap();
        let user = User { name: "ana".into(), home: home.path().to_str().unwrap().into() };
        let (tell, changes) = channel();
        let watch = Watch::this_mac(&user, move |change| drop(tell.send(change))).unwrap();
        watch.look_closely(true);
        let logs = home.path().join("Library/Logs/Company Portal");
        fs::create_dir_all(&logs).unwrap();
        watch.look_closely(true);
        fs::write(logs.join("first.log"), "x").unwrap();
        until(&changes, &Change::Path(format!("{}/Library/Logs/Company Portal/first.log", user.home)));
    }
}
