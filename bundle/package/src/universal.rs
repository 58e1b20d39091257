//! Joins programs for one processor each into one for all (`mach-o/fat.h`; its numbers are big-endian).

use crate::Failed;
use crate::mach_o::Program;

const MAGIC: u32 = 0xcafe_babe;

/// One file with each of these programs, the one for Intel first; a Mac takes the part for its processor.
///
/// # Errors
/// Where one is not a program for macOS, two are for the same processor, or all are 4 GiB or more.
pub fn join(programs: &[Vec<u8>]) -> Result<Vec<u8>, Failed> {
    let mut parts = Vec::new();
    for program in programs {
        parts.push((Program::read(program)?.processor, program));
    }
    parts.sort_by_key(|(processor, _)| *processor);
    if parts.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        return Err(Failed::Program("there are two for the same processor"));
    }
    let mut header: Vec<u32> = vec![MAGIC, number(parts.len())?];
    let mut offset = 8 + 20 * parts.len();
    let mut offsets = Vec::new();
    for (processor, program) in &parts {
        offset = offset.next_multiple_of(1 << processor.page());
        header.extend(processor.numbers());
        header.extend([number(offset)?, number(program.len())?, processor.page()]);
        offsets.push(offset);
        offset += program.len();
    }
    let mut file: Vec<u8> = header.into_iter().flat_map(u32::to_be_bytes).collect();
    for ((_, program), offset) in parts.into_iter().zip(offsets) {
        file.resize(offset, 0);
        file.extend(program);
    }
    Ok(file)
}

fn number(number: usize) -> Result<u32, Failed> {
    u32::try_from(number).map_err(|_| Failed::Program("it has 4 GiB or more"))
}
