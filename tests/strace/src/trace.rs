//! What strace writes: a line for each call, `1234 openat(5</tmp/home>, "name", O_RDONLY) = 7</tmp/home/name>`.

use std::iter;
use std::path::Path;

/// What ends the names of files that are given such a name for a moment: no two runs give the same.
const AT_RANDOM: &str = ".rejoin-unfinished-";

/// A line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Traced {
    thread: String,
    /// All after the thread.
    said: String,
}

/// Every line but those in which a call goes on.
pub(crate) fn parse(trace: &str) -> Vec<Traced> {
    let lines = trace.lines().filter_map(|line| line.split_once(' '));
    let lines = lines.map(|(thread, said)| Traced { thread: thread.into(), said: said.trim_start().into() });
    lines.filter(|line| !line.said.starts_with("<... ")).collect()
}

impl Traced {
    /// The call.
    pub(crate) fn name(&self) -> &str {
        self.said.split('(').next().unwrap_or_default()
    }

    pub(crate) fn writes(&self) -> bool {
        matches!(self.name(), "write" | "writev" | "pwrite64")
    }

    pub(crate) fn is_killed(&self) -> bool {
        self.said.starts_with("+++ killed by SIGKILL")
    }

    pub(crate) fn is_injected(&self) -> bool {
        self.said.ends_with("(INJECTED)")
    }

    /// Whether strace counts both as the same call.
    pub(crate) fn is_like(&self, other: &Traced) -> bool {
        self.thread == other.thread && self.name() == other.name()
    }

    /// Whether something below a folder is another after it. What failed has changed nothing.
    pub(crate) fn changes(&self, folder: &Path) -> bool {
        let opens = matches!(self.name(), "open" | "openat");
        let changes = !opens || self.said.contains("O_CREAT") || self.said.contains("O_TRUNC");
        changes && !self.said.contains(") = -1 ") && self.said.contains(&*folder.to_string_lossy())
    }

    /// The place of the first descriptor.
    pub(crate) fn place(&self) -> Option<&Path> {
        let (_, rest) = self.said.split_once('<')?;
        rest.split_once('>').map(|(place, _)| Path::new(place))
    }

    /// What is the same in every run, whatever folder it runs in: the call, and the places and names that it is given.
    pub(crate) fn shape(&self, folder: &Path) -> String {
        let without_result = self.said.rsplit_once(" = ").map_or(self.said.as_str(), |(call, _)| call);
        let quoted = without_result.split('"').enumerate();
        let places = quoted.flat_map(|(number, part)| match number % 2 {
            0 => part.split(['<', '>']).filter(|place| place.starts_with('/')).collect(),
            _ => vec![part],
        });
        // What is written may tell the time.
        let places = places.take(if self.writes() { 1 } else { usize::MAX });
        let known = |place: &str| known(place).replace(&*folder.to_string_lossy(), "");
        iter::once(self.name().to_owned()).chain(places.map(known)).collect::<Vec<_>>().join(" ")
    }
}

/// A place or a name up to what is given to it at random.
pub(crate) fn known(place: &str) -> &str {
    let end = place.find(AT_RANDOM).map_or(place.len(), |start| start + AT_RANDOM.len());
    &place[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRACE: &str = r#"7 openat(AT_FDCWD</w>, "/w/a", O_RDONLY|O_CLOEXEC) = 3</w/a>
7 openat(AT_FDCWD</w>, "/w/.rejoin-unfinished-aB3", O_RDWR|O_CREAT|O_EXCL|O_CLOEXEC, 0600) = 3</w/.rejoin-unfinished-aB3>
8  write(1</dev/pts/1>, "x", 1 <unfinished ...>
7 write(3</w/.rejoin-unfinished-aB3>, "{\"/w/b\""..., 9) = 9
8 <... write resumed>) = 1
7 mkdirat(4</w>, "c", 0700) = -1 EEXIST (File exists)
7 unlink("/w/d") = -1 ENOSPC (No space left on device) (INJECTED)
7 rename("/w/.rejoin-unfinished-aB3", "/w/e") = ?
7 +++ killed by SIGKILL +++
"#;

    #[test]
    fn what_changes_a_folder_is_found() {
        let all = parse(TRACE);
        let folder = Path::new("/w");
        let changing = all.iter().filter(|call| call.changes(folder)).map(|call| call.shape(folder));
        let expected =
            ["openat  /.rejoin-unfinished-", "write /.rejoin-unfinished-", "rename /.rejoin-unfinished- /e"];
        assert_eq!(changing.collect::<Vec<_>>(), expected);
        assert_eq!(all[3].place(), Some(Path::new("/w/.rejoin-unfinished-aB3")));
        let of = |test: fn(&Traced) -> bool| all.iter().position(test);
        assert_eq!((of(Traced::is_injected), of(Traced::is_killed)), (Some(5), Some(7)));
        assert!(all[1].is_like(&all[0]) && !all[2].is_like(&all[3]));
    }
}
