//! The table of all recordings, for trainers and testers.

use crate::cases::Chapter;

/// `tests/macs/README.md`.
pub fn readme(chapters: &[Chapter]) -> String {
    let mut text = String::from(HEAD);
    for chapter in chapters {
        text.push_str(&format!("\n## {}\n\n| recording | what it shows |\n| --- | --- |\n", chapter.title));
        for case in &chapter.cases {
            text.push_str(&format!("| `{}` | {} |\n", case.name, case.why.replace('|', "\\|")));
        }
    }
    text.push_str(TAIL);
    text
}

const HEAD: &str = "# Recorded Macs

Each folder is a Mac at one moment: start Rejoin on it with `make run MAC=tests/macs/NAME`, or ask
`rejoin status --mac tests/macs/NAME`. What must be said of each stands in `expected.json`. All of it, this page too, is
written by `cargo run -p make-macs`: change a recording there, in `tests/make-macs/src/cases`.

The people, companies, hosts, keys and certificates are made up. A name that ends in `-near-miss` is almost the case of
the name before it and must not be taken for it; in one that ends in `-unreadable` what would decide cannot be read.
";

const TAIL: &str = "
## Acts

A recording may tell what happens on its Mac after an action, and what macOS refuses there. The app then runs on a
private copy, and plays the acts on that; the recording itself never changes. `acts/acts.toml` lists them:

```toml
refused = [\"link\"]               # what macOS refuses there all the time: \"app\", to start one, \"link\", to open one

[[act]]
name = \"registered\"            # the act's folder, acts/registered
after = \"open_registration\"    # an action's id, a step's id (it is done), an earlier act's name, or start
nth = 1                          # the how-manyeth time of that; 1 where it is left out
wait = 2                         # seconds after that; 0 where it is left out
remove = [\"disk/Users/lena/Library/Preferences/com.jamf.management.jamfAAD.plist\"]
restarts = true                # the Mac is started anew then; false where it is left out
```

What stands in the act's folder (`mac.toml`, `disk/`, `output/`, all of them optional) is laid over the copy after what
`remove` names is gone; each file replaces the one at its path. An act happens once. When a
recorded Mac was started nobody knows (`mac.toml` has no word for it) before an act restarts it: until then, Rejoin lets
the user say so.

What Rejoin removes in a clean-up it removes in the private copy. Where the environment names a folder in `REJOIN_STAGE`,
the copy is made there and kept, and with it what Rejoin remembers: the next start goes on where the last one ended.
";
