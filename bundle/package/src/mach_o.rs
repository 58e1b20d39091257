//! What signing needs to know of a program: the load commands of a 64-bit Mach-O file for one processor (`mach-o/loader.h`).

use std::ops::Range;

use crate::Failed;

const MAGIC: u32 = 0xfeed_facf;
const HEADER: usize = 32;
const SEGMENT: u32 = 0x19;
const CODE_SIGNATURE: u32 = 0x1d;
const BUILD_VERSION: u32 = 0x32;
const MACOS: u32 = 1;

/// A processor that a Mac may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Processor {
    /// Intel: `x86_64`.
    X86_64,
    /// Apple silicon: `arm64`.
    Arm64,
}

impl Processor {
    /// `cputype` and `cpusubtype` (`mach/machine.h`).
    #[must_use]
    pub const fn numbers(self) -> [u32; 2] {
        match self {
            Self::X86_64 => [0x0100_0007, 3],
            Self::Arm64 => [0x0100_000c, 0],
        }
    }

    /// How many bytes a page has, as a power of two: where this processor's part of a file may begin.
    #[must_use]
    pub const fn page(self) -> u32 {
        match self {
            Self::X86_64 => 12,
            Self::Arm64 => 14,
        }
    }
}

/// A version as load commands write it: major, minor and patch in 16, 8 and 8 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version(pub u32);

impl std::fmt::Display for Version {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}.{}", self.0 >> 16, self.0 >> 8 & 0xff)
    }
}

/// Where in a program that is what a signature changes or covers.
#[derive(Debug)]
pub struct Program {
    /// The processor it is for.
    pub processor: Processor,
    /// The oldest macOS that it runs on.
    pub oldest: Version,
    /// The SDK that it was linked with.
    pub sdk: Version,
    /// The bytes of the segment `__TEXT` in the file: the code.
    pub text: Range<u64>,
    /// The load command of the segment `__LINKEDIT`, with which the file ends.
    pub(crate) link_edit: usize,
    /// The load command that says where the signature is.
    pub(crate) code_signature: usize,
    /// Where the signature begins: what is before it is signed.
    pub signed: usize,
}

impl Program {
    /// Reads the load commands.
    ///
    /// # Errors
    /// Where it is not a program for macOS, was linked without room for a signature, or its signature is not the end of it.
    pub fn read(file: &[u8]) -> Result<Self, Failed> {
        let failed = Failed::Program;
        if word(file, 0) != Some(MAGIC) {
            return Err(failed("it is no 64-bit Mach-O file for one processor"));
        }
        let numbers = [word(file, 4), word(file, 8).map(|subtype| subtype & 0x00ff_ffff)];
        let processor =
            [Processor::X86_64, Processor::Arm64].into_iter().find(|it| it.numbers().map(Some) == numbers);
        let (mut text, mut link_edit, mut code_signature, mut versions) = (None, None, None, None);
        for command in commands(file).ok_or(failed("its load commands are damaged"))? {
            match word(file, command) {
                Some(SEGMENT) if name(file, command) == Some("__TEXT") => text = bytes(file, command),
                Some(SEGMENT) if name(file, command) == Some("__LINKEDIT") => link_edit = Some(command),
                Some(CODE_SIGNATURE) => code_signature = Some(command),
                Some(BUILD_VERSION) if word(file, command + 8) == Some(MACOS) => {
                    versions = word(file, command + 12).zip(word(file, command + 16));
                }
                _ => {}
            }
        }
        let (oldest, sdk) = versions.ok_or(failed("it is not for macOS"))?;
        let link_edit = link_edit.ok_or(failed("it has no __LINKEDIT"))?;
        let code_signature =
            code_signature.ok_or(failed("it has no room for a signature: codesign --sign - it first"))?;
        let signature = word(file, code_signature + 8).zip(word(file, code_signature + 12));
        let (start, length) = signature.ok_or(failed("its load commands are damaged"))?;
        let (start, length) = (start as usize, length as usize);
        let ends = [
            start.checked_add(length),
            bytes(file, link_edit).and_then(|part| usize::try_from(part.end).ok()),
        ];
        if ends != [Some(file.len()); 2] {
            return Err(failed("its signature is not the end of it"));
        }
        Ok(Self {
            processor: processor.ok_or(failed("it is for another processor than a Mac's"))?,
            oldest: Version(oldest),
            sdk: Version(sdk),
            text: text.ok_or(failed("it has no __TEXT"))?,
            link_edit,
            code_signature,
            signed: start,
        })
    }
}

/// Where the load commands begin, if all are whole.
fn commands(file: &[u8]) -> Option<Vec<usize>> {
    let mut commands = Vec::new();
    let mut at = HEADER;
    for _ in 0..word(file, 16)? {
        let length = word(file, at + 4)? as usize;
        if length < 8 || file.len() < at.checked_add(length)? {
            return None;
        }
        commands.push(at);
        at += length;
    }
    Some(commands)
}

/// The name of a segment.
fn name(file: &[u8], segment: usize) -> Option<&str> {
    let name = file.get(segment + 8..segment + 24)?;
    std::str::from_utf8(name).ok().map(|name| name.trim_end_matches('\0'))
}

/// Where in the file the bytes of a segment are.
fn bytes(file: &[u8], segment: usize) -> Option<Range<u64>> {
    let start = long(file, segment + 40)?;
    Some(start..start.checked_add(long(file, segment + 48)?)?)
}

fn word(file: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(file.get(at..at + 4)?.try_into().ok()?))
}

pub(crate) fn long(file: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(file.get(at..at + 8)?.try_into().ok()?))
}
