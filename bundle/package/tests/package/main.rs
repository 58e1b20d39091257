//! Packs a small stand-in for the program, and lets others read what came out: 7z, bsdtar, cpio and apple-bom read the package,
//! `signed` the signature. Each is shown a damaged copy as well, and must say so.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by it")]

mod packed;
#[cfg(target_os = "linux")]
mod readers;
mod scripts;
mod signed;
mod stand_in;
