//! `cargo run -p make-macs` writes `tests/macs` anew.

use std::io;
use std::path::Path;

fn main() -> io::Result<()> {
    let macs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../macs");
    make_macs::folder::write(&make_macs::everything(), &macs)
}
