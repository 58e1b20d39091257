//! Signs a program ad hoc, with the hardened runtime and without entitlements.
//!
//! An ad-hoc signature has no key: it says by hashes what the program and its bundle consist of, and macOS refuses to run what
//! differs. The structures are those of `cs_blobs.h` in Apple's xnu, their numbers big-endian: a super blob lists a code
//! directory, the requirements (none) and the place of a signature by key (empty). The code directory has the SHA-256 of each
//! 4096 bytes of the program up to the signature, and of Info.plist, requirements and `CodeResources`.

use sha2::{Digest, Sha256};

use crate::Failed;
use crate::mach_o::{Program, long};

const SUPER_BLOB: u32 = 0xfade_0cc0;
const CODE_DIRECTORY: u32 = 0xfade_0c02;
const REQUIREMENTS: u32 = 0xfade_0c01;
const BY_KEY: u32 = 0xfade_0b01;

/// The slots of a super blob.
const SLOTS: [u32; 3] = [0, 2, 0x1_0000];
/// The version of a code directory that knows the hardened runtime's version.
const WITH_RUNTIME: u32 = 0x2_0500;
/// `CS_ADHOC`, `CS_RUNTIME`.
const AD_HOC_AND_HARDENED: u32 = 0x2 | 0x1_0000;
/// `CS_EXECSEG_MAIN_BINARY`.
const MAIN_BINARY: u64 = 1;
const SHA_256: u8 = 2;
const SUM: usize = 32;
const PAGE: usize = 4096;
/// What comes before the identifier in a code directory of that version.
const FIXED: usize = 96;

/// What a signature binds the program to.
#[derive(Clone, Copy, Debug)]
pub struct Bundle<'a> {
    /// CFBundleIdentifier.
    pub identifier: &'a str,
    /// The bytes of Info.plist.
    pub information: &'a [u8],
    /// The bytes of `_CodeSignature/CodeResources`.
    pub resources: &'a [u8],
}

/// The program with a signature in place of the one that the linker made.
///
/// # Errors
/// Where it is not a program for macOS that was linked with room for a signature.
pub fn sign(file: &[u8], bundle: Bundle<'_>) -> Result<Vec<u8>, Failed> {
    let program = Program::read(file)?;
    let mut signed = file[..program.signed].to_vec();
    let length = super_blob(&program, bundle, &signed)?.len().next_multiple_of(16);
    make_room(&mut signed, &program, length)?;
    // Now that the load commands say how long it is, they may be hashed.
    let signature = super_blob(&program, bundle, &signed)?;
    signed.extend(signature);
    signed.resize(program.signed + length, 0);
    Ok(signed)
}

/// Writes the length of the signature into the load commands.
fn make_room(file: &mut [u8], program: &Program, length: usize) -> Result<(), Failed> {
    let start = long(file, program.link_edit + 40).ok_or(Failed::Program("it has no __LINKEDIT"))?;
    let link_edit = (program.signed + length) as u64 - start;
    let in_memory = link_edit.next_multiple_of(1 << program.processor.page());
    let mut put = |at: usize, bytes: &[u8]| file[at..at + bytes.len()].copy_from_slice(bytes);
    put(program.link_edit + 32, &in_memory.to_le_bytes());
    put(program.link_edit + 48, &link_edit.to_le_bytes());
    put(program.code_signature + 12, &number(length)?.to_le_bytes());
    Ok(())
}

fn super_blob(program: &Program, bundle: Bundle<'_>, signed: &[u8]) -> Result<Vec<u8>, Failed> {
    let requirements = blob(REQUIREMENTS, &0_u32.to_be_bytes())?;
    let blobs = [code_directory(program, bundle, &requirements, signed)?, requirements, blob(BY_KEY, &[])?];
    let mut list = number(blobs.len())?.to_be_bytes().to_vec();
    let mut offset = 12 + 8 * blobs.len();
    for (slot, blob) in SLOTS.into_iter().zip(&blobs) {
        list.extend(slot.to_be_bytes());
        list.extend(number(offset)?.to_be_bytes());
        offset += blob.len();
    }
    blob(SUPER_BLOB, &[list, blobs.concat()].concat())
}

fn code_directory(
    program: &Program,
    bundle: Bundle<'_>,
    requirements: &[u8],
    signed: &[u8],
) -> Result<Vec<u8>, Failed> {
    // By falling number: 3, 2, 1.
    let special = [bundle.resources, requirements, bundle.information];
    let pages = signed.chunks(PAGE);
    let hashes = FIXED + bundle.identifier.len() + 1 + special.len() * SUM;
    let mut directory = Vec::new();
    let words = |directory: &mut Vec<u8>, words: &[u32]| {
        directory.extend(words.iter().flat_map(|it| it.to_be_bytes()))
    };
    words(&mut directory, &[WITH_RUNTIME, AD_HOC_AND_HARDENED, number(hashes)?, number(FIXED)?]);
    words(&mut directory, &[number(special.len())?, number(pages.len())?, number(signed.len())?]);
    // The length of a sum, its kind, no platform, the size of a page as a power of two.
    directory.extend([32, SHA_256, 0, 12]);
    // Nothing scattered, no team, no limit beyond 4 GiB.
    words(&mut directory, &[0; 6]);
    for field in [program.text.start, program.text.end - program.text.start, MAIN_BINARY] {
        directory.extend(field.to_be_bytes());
    }
    // The hardened runtime is that of the SDK; nothing was encrypted before.
    words(&mut directory, &[program.sdk.0, 0]);
    directory.extend(bundle.identifier.as_bytes());
    directory.push(0);
    for part in special.into_iter().chain(pages) {
        directory.extend(Sha256::digest(part));
    }
    blob(CODE_DIRECTORY, &directory)
}

/// A blob: what it is, how long it is with these two words, what is in it.
fn blob(magic: u32, contents: &[u8]) -> Result<Vec<u8>, Failed> {
    Ok([&magic.to_be_bytes()[..], &number(8 + contents.len())?.to_be_bytes(), contents].concat())
}

fn number(number: usize) -> Result<u32, Failed> {
    u32::try_from(number).map_err(|_| Failed::Program("it has 4 GiB or more"))
}
