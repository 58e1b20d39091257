//! A folder that stands for a Mac: files, and the few tools that a script calls, real ones and stand-ins.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The shells that may be /bin/sh on a Mac.
pub(crate) const SHELLS: [&str; 2] = ["dash", "bash --posix"];

/// The top of the checkout.
pub(crate) fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_path_buf()
}

/// The text of a script of bundle/jamf.
pub(crate) fn script(name: &str) -> String {
    fs::read_to_string(script_path(name)).unwrap()
}

fn script_path(name: &str) -> PathBuf {
    top().join("bundle/jamf").join(name)
}

/// Where a program of this machine stands.
pub(crate) fn program(name: &str) -> PathBuf {
    installed(name).unwrap_or_else(|| panic!("{name} is not installed"))
}

/// Likewise, if it is installed.
pub(crate) fn installed(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap();
    env::split_paths(&path).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// What a script said, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) lines: Vec<String>,
    pub(crate) errors: String,
    pub(crate) code: Option<i32>,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Said {
            lines: String::from_utf8(output.stdout).unwrap().lines().map(String::from).collect(),
            errors: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code(),
        }
    }
}

/// A pretend Mac.
pub(crate) struct PretendMac {
    folder: TempDir,
}

impl PretendMac {
    pub(crate) fn new() -> Self {
        PretendMac { folder: tempfile::tempdir().unwrap() }
    }

    /// The folder.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Where a path of the Mac stands.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root().join(path.trim_start_matches('/'))
    }

    /// A folder with the ones above it, as macOS makes them.
    pub(crate) fn make_folder(&self, path: &str) {
        let mut folder = self.root().to_path_buf();
        for name in path.trim_start_matches('/').split('/') {
            folder.push(name);
            if !folder.exists() {
                fs::create_dir(&folder).unwrap();
                set_mode(&folder, 0o755);
            }
        }
    }

    /// A file with its path as its contents.
    pub(crate) fn file(&self, path: &str) {
        self.write(path, path);
    }

    /// A file.
    pub(crate) fn write(&self, path: &str, contents: impl AsRef<[u8]>) {
        if let Some((folder, _)) = path.rsplit_once('/') {
            self.make_folder(folder);
        }
        fs::write(self.at(path), contents).unwrap();
    }

    /// A tool of this machine's.
    pub(crate) fn tool(&self, path: &str) {
        let (folder, name) = path.rsplit_once('/').unwrap();
        self.make_folder(folder);
        symlink(program(name), self.at(path)).unwrap();
    }

    /// A stand-in for a tool, as a shell script.
    pub(crate) fn stand_in(&self, path: &str, script: &str) {
        let _ = fs::remove_file(self.at(path));
        self.write(path, format!("#!/bin/sh\n{script}\n"));
        set_mode(&self.at(path), 0o755);
    }

    /// What the stand-ins noted in the file that they know as `$LOG`.
    pub(crate) fn log(&self) -> Vec<String> {
        let log = fs::read_to_string(self.at("/log")).unwrap_or_default();
        log.lines().map(String::from).collect()
    }

    /// A script of bundle/jamf, to be run by a shell on this Mac.
    pub(crate) fn command(&self, shell: &str, name: &str, arguments: &[&str]) -> Command {
        let mut words = shell.split(' ');
        let mut command = Command::new(program(words.next().unwrap()));
        command.args(words).arg(script_path(name)).arg("--root").arg(self.root()).args(arguments);
        command.env("LOG", self.at("/log")).env("ROOT", self.root()).stdin(Stdio::null()).current_dir("/");
        command
    }

    /// Runs a script of bundle/jamf on this Mac.
    pub(crate) fn run(&self, shell: &str, name: &str, arguments: &[&str]) -> Said {
        self.command(shell, name, arguments).output().unwrap().into()
    }

    /// Everything below a path: what it is, and of files the contents, of links the target.
    pub(crate) fn tree(&self, path: &str) -> BTreeMap<String, String> {
        let mut tree = BTreeMap::new();
        collect(&self.at(path), self.root(), &mut tree);
        tree
    }
}

/// Sets the permission bits, whatever the umask.
pub(crate) fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn collect(folder: &Path, root: &Path, tree: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = format!("/{}", path.strip_prefix(root).unwrap().display());
        let metadata = fs::symlink_metadata(&path).unwrap();
        if metadata.is_symlink() {
            tree.insert(name, format!("link to {}", fs::read_link(&path).unwrap().display()));
        } else if metadata.is_dir() {
            tree.insert(name, format!("folder {:o}", metadata.permissions().mode() & 0o7777));
            collect(&path, root, tree);
        } else if metadata.is_file() {
            tree.insert(name, format!("file {}", String::from_utf8_lossy(&fs::read(&path).unwrap())));
        } else {
            tree.insert(name, "something else".into());
        }
    }
}
