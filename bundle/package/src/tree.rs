//! What a package installs: files and folders with owners and modes, each folder before what is in it.

use std::fs;
use std::path::Path;

use crate::Failed;

/// Who owns what is installed; the group's number is that of macOS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// root:wheel, like all that the system itself has.
    Wheel,
    /// root:admin, like /Applications.
    Admin,
}

impl Owner {
    /// The group's number; the user is root, 0.
    #[must_use]
    pub const fn group(self) -> u32 {
        match self {
            Self::Wheel => 0,
            Self::Admin => 80,
        }
    }
}

/// A file or a folder to install.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// From the root of the disk, with its beginning as packages write it: `.`, `./Applications`.
    pub path: String,
    /// The permissions, without the bits that tell a file from a folder.
    pub permissions: u16,
    /// Who owns it.
    pub owner: Owner,
    /// What is in the file; a folder has none.
    pub contents: Option<Vec<u8>>,
}

impl Entry {
    /// A folder of root:wheel that all may look into.
    #[must_use]
    pub fn folder(path: impl Into<String>) -> Self {
        Self { path: path.into(), permissions: 0o755, owner: Owner::Wheel, contents: None }
    }

    /// A file of root:wheel that all may read.
    #[must_use]
    pub fn file(path: impl Into<String>, contents: Vec<u8>) -> Self {
        Self { path: path.into(), permissions: 0o644, owner: Owner::Wheel, contents: Some(contents) }
    }

    /// The same, for all to run.
    #[must_use]
    pub fn executable(path: impl Into<String>, contents: Vec<u8>) -> Self {
        Self { permissions: 0o755, ..Self::file(path, contents) }
    }

    /// The mode as `stat` has it.
    #[must_use]
    pub const fn mode(&self) -> u16 {
        let kind = if self.contents.is_some() { 0o100_000 } else { 0o040_000 };
        kind | self.permissions
    }

    /// The bytes of a file; none of a folder.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.contents.as_deref().unwrap_or_default()
    }

    /// The bytes of a file and of a folder, as a number that every format here can hold.
    ///
    /// # Errors
    /// For a file of 4 GiB or more.
    pub fn size(&self) -> Result<u32, Failed> {
        u32::try_from(self.bytes().len()).map_err(|_| Failed::Parts(format!("{} is too large", self.path)))
    }
}

/// A folder on disk and all that is in it, sorted by name, to be installed as `to`. What root owns there belongs to root:wheel,
/// whoever owns it here; a file is executable for all or for none.
///
/// # Errors
/// Where something cannot be read, or is neither a file nor a folder: a link out of the package is no part of it.
pub fn read(folder: &Path, to: &str) -> Result<Vec<Entry>, Failed> {
    let mut entries = vec![Entry::folder(to)];
    let list = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut names: Vec<_> =
        list.map_err(Failed::at("read", folder))?.iter().map(fs::DirEntry::file_name).collect();
    names.sort();
    for name in names {
        let path = folder.join(&name);
        let Some(name) = name.to_str() else {
            return Err(Failed::Parts(format!("{} has a name that is no text", path.display())));
        };
        let to = format!("{to}/{name}");
        let kind = fs::symlink_metadata(&path).map_err(Failed::at("read", &path))?;
        if kind.is_dir() {
            entries.extend(read(&path, &to)?);
        } else if kind.is_file() {
            let contents = fs::read(&path).map_err(Failed::at("read", &path))?;
            let file = if is_executable(&kind) {
                Entry::executable(to, contents)
            } else {
                Entry::file(to, contents)
            };
            entries.push(file);
        } else {
            return Err(Failed::Parts(format!("{} is neither a file nor a folder", path.display())));
        }
    }
    Ok(entries)
}

fn is_executable(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    metadata.permissions().mode() & 0o100 != 0
}

/// Writes entries below a folder on disk, in place of what was there; their paths stay below it.
///
/// # Errors
/// Where something cannot be written.
pub fn write(entries: &[Entry], folder: &Path) -> Result<(), Failed> {
    use std::os::unix::fs::PermissionsExt;
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Failed::at("replace", folder))?;
    }
    for entry in entries {
        let path = folder.join(entry.path.trim_start_matches("./"));
        let written = match &entry.contents {
            None => fs::create_dir_all(&path),
            Some(contents) => fs::write(&path, contents),
        };
        let permissions = fs::Permissions::from_mode(u32::from(entry.permissions));
        written.and_then(|()| fs::set_permissions(&path, permissions)).map_err(Failed::at("write", &path))?;
    }
    Ok(())
}
