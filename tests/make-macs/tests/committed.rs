//! What is committed is what the program writes.

use std::path::Path;

use make_macs::{everything, folder};

#[test]
fn tests_macs_is_what_make_macs_writes() {
    let committed = folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../macs")).unwrap();
    let written = everything();
    let paths = committed.keys().chain(written.keys());
    let differing: Vec<&String> = paths.filter(|path| committed.get(*path) != written.get(*path)).collect();
    assert!(
        differing.is_empty(),
        "run `cargo run -p make-macs`: {:#?}",
        &differing[..differing.len().min(10)]
    );
}

#[test]
fn making_twice_gives_the_same_bytes() {
    assert!(everything() == everything());
}
