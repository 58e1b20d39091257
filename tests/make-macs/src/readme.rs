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
    text
}

const HEAD: &str = "# Recorded Macs

Each folder is a Mac at one moment: start Rejoin on it with `make run MAC=tests/macs/NAME`, or ask
`rejoin status --mac tests/macs/NAME`. What must be said of each stands in `expected.json`. All of it, this page too, is
written by `cargo run -p make-macs`: change a recording there, in `tests/make-macs/src/cases`.

The people, companies, hosts, keys and certificates are made up. A name that ends in `-near-miss` is almost the case of
the name before it and must not be taken for it; in one that ends in `-unreadable` what would decide cannot be read.
";
