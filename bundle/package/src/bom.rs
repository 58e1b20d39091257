//! Writes a Bom, the bill of materials of a package: every path with its mode, owner, time, size and checksum.
//!
//! Apple documents the format nowhere. This is what its own files show and what the readers of others agree on; all numbers
//! are big-endian.
//!
//! ```text
//! header      "BOMStore", u32 1, blocks in use, where the index is and how long, where the variables are and how long; 512 bytes
//! blocks      bytes that others refer to by number; number 0 is empty
//! variables   u32 count, then each: u32 block, u8 length, name
//! index       u32 count, then for each block: u32 offset, u32 length; then the free list: u32 0 and two empty pairs
//! ```
//!
//! The variable `Paths` is a tree whose one leaf lists, for each path, the number of a block with its id and its facts, and of
//! one with its parent's id and its name, sorted by these. The variables `HLIndex`, `VIndex` and `Size64` are there, and empty.

use crate::Failed;
use crate::moment::Moment;
use crate::tree::Entry;

/// How many paths one leaf of the tree holds. More would need branches, which no Rejoin will.
const LARGEST: usize = 256;
const HEADER: usize = 512;
const NODE: usize = 4096;
const SMALL_NODE: usize = 128;

/// The Bom of these entries, all of the same moment.
///
/// # Errors
/// Where there are more than 256 entries, where one comes before its folder, or where one is 4 GiB or larger.
pub fn bill(entries: &[Entry], moment: Moment) -> Result<Vec<u8>, Failed> {
    if entries.len() > LARGEST {
        return Err(Failed::Parts(format!("{} paths are more than a Bom of one leaf holds", entries.len())));
    }
    let mut blocks = Blocks::default();
    let information = blocks.add(information(entries)?);
    let paths = paths(&mut blocks, entries, moment)?;
    let count = number(entries.len())?;
    let paths = blocks.tree(&paths, NODE, count);
    let hard_links = blocks.tree(&leaf(&[]), NODE, 0);
    let versions = blocks.tree(&leaf(&[]), SMALL_NODE, 0);
    let versions = blocks.add([&words(&[1, versions, 0])[..], &[0]].concat());
    let large_sizes = blocks.tree(&leaf(&[]), NODE, 0);
    blocks.store(&[
        ("BomInfo", information),
        ("Paths", paths),
        ("HLIndex", hard_links),
        ("VIndex", versions),
        ("Size64", large_sizes),
    ])
}

/// How many paths there are, the root of the tree included, and how many bytes; for files of any processor.
fn information(entries: &[Entry]) -> Result<Vec<u8>, Failed> {
    let bytes = entries.iter().map(|entry| entry.bytes().len()).sum();
    Ok(words(&[1, number(entries.len() + 1)?, 1, 0, 0, number(bytes)?, 0]))
}

/// The leaf that lists all paths.
fn paths(blocks: &mut Blocks, entries: &[Entry], moment: Moment) -> Result<Vec<u8>, Failed> {
    let mut listed = Vec::new();
    for (id, entry) in (1_u32..).zip(entries) {
        let (folder, name) = entry.path.rsplit_once('/').unwrap_or(("", &entry.path));
        let parent = match folder {
            "" => 0,
            folder => id_of(&entries[..listed.len()], folder)?,
        };
        listed.push(((parent, name), id, entry));
    }
    listed.sort_by_key(|(place, ..)| *place);
    let mut pairs = Vec::new();
    for ((parent, name), id, entry) in listed {
        let facts = blocks.add(facts(entry, moment)?);
        pairs.push(blocks.add(words(&[id, facts])));
        pairs.push(blocks.add([&words(&[parent])[..], name.as_bytes(), &[0]].concat()));
    }
    Ok(leaf(&pairs))
}

/// The id of a folder that stands further above.
fn id_of(above: &[Entry], folder: &str) -> Result<u32, Failed> {
    let place = above.iter().position(|entry| entry.path == folder && entry.contents.is_none());
    number(place.ok_or_else(|| Failed::Parts(format!("{folder} is not listed before what is in it")))? + 1)
}

/// What is known of a path: kind, 1, which fields are there, mode, user, group, time, size, 1, checksum, no link.
fn facts(entry: &Entry, moment: Moment) -> Result<Vec<u8>, Failed> {
    let (kind, checksum) = match &entry.contents {
        Some(contents) => (1, checksum(contents)),
        None => (2, 0),
    };
    let [high, low] = entry.mode().to_be_bytes();
    let mut facts = vec![kind, 1, 0, 3, high, low];
    facts.extend(words(&[0, entry.owner.group(), moment.0, entry.size()?]));
    facts.push(1);
    facts.extend(words(&[checksum, 0]));
    Ok(facts)
}

/// The checksum that POSIX's `cksum` prints: a CRC with the polynomial 0x04C11DB7, high bits first, over the bytes and then
/// their number, low byte first and without leading zeros, inverted.
fn checksum(contents: &[u8]) -> u32 {
    let length = contents.len().to_le_bytes();
    let significant = length.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    let bytes = contents.iter().chain(&length[..significant]);
    !bytes.fold(0, |sum: u32, byte| (sum << 8) ^ TABLE[usize::from((sum >> 24) as u8 ^ byte)])
}

/// What eight steps of the CRC make of each byte.
const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < table.len() {
        let mut sum = (byte as u32) << 24;
        let mut bit = 0;
        while bit < 8 {
            sum = if sum & 0x8000_0000 == 0 { sum << 1 } else { (sum << 1) ^ 0x04C1_1DB7 };
            bit += 1;
        }
        table[byte] = sum;
        byte += 1;
    }
    table
};

/// A leaf: u16 1, u16 how many, no leaf after or before it, then the pairs.
fn leaf(pairs: &[u32]) -> Vec<u8> {
    // At most LARGEST pairs.
    let [high, low] = u16::try_from(pairs.len() / 2).unwrap_or(u16::MAX).to_be_bytes();
    let mut leaf = vec![0, 1, high, low];
    leaf.extend(words(&[0, 0]));
    leaf.extend(words(pairs));
    leaf
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

fn number(number: usize) -> Result<u32, Failed> {
    u32::try_from(number).map_err(|_| Failed::Parts("a Bom holds less than 4 GiB".to_owned()))
}

/// The blocks so far; their numbers begin with 1.
#[derive(Default)]
struct Blocks(Vec<Vec<u8>>);

impl Blocks {
    fn add(&mut self, block: Vec<u8>) -> u32 {
        self.0.push(block);
        // At most three blocks for each of LARGEST paths, and a dozen.
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    /// A tree of one leaf: "tree", u32 1, its leaf's block, the size of a node, how many paths, u8 0.
    fn tree(&mut self, leaf: &[u8], node: usize, count: u32) -> u32 {
        let mut padded = leaf.to_vec();
        padded.resize(node, 0);
        let leaf = self.add(padded);
        // One of the two constants above.
        let node = u32::try_from(node).unwrap_or(u32::MAX);
        self.add([b"tree", &words(&[1, leaf, node, count])[..], &[0]].concat())
    }

    /// The whole file.
    fn store(&self, variables: &[(&str, u32)]) -> Result<Vec<u8>, Failed> {
        let count = number(self.0.len())?;
        let mut index = words(&[count + 1, 0, 0]);
        let mut blocks = Vec::new();
        for block in &self.0 {
            index.extend(words(&[number(HEADER + blocks.len())?, number(block.len())?]));
            blocks.extend_from_slice(block);
        }
        index.extend(words(&[0, 0, 0, 0, 0]));
        let mut names = words(&[number(variables.len())?]);
        for (name, block) in variables {
            names.extend(words(&[*block]));
            names.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
            names.extend_from_slice(name.as_bytes());
        }
        let after = number(HEADER + blocks.len())?;
        let (names_length, index_length) = (number(names.len())?, number(index.len())?);
        let mut file = b"BOMStore".to_vec();
        file.extend(words(&[1, count, after + names_length, index_length, after, names_length]));
        file.resize(HEADER, 0);
        Ok([file, blocks, names, index].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_cksum() {
        // Printed by cksum of GNU coreutils.
        for (contents, expected) in [
            (&b""[..], 4_294_967_295),
            (b"a", 1_220_704_766),
            (b"123456789", 930_766_865),
            (&[0; 300], 351_385_237),
        ] {
            assert_eq!(checksum(contents), expected, "{contents:?}");
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let many: Vec<_> = (0..=LARGEST).map(|n| Entry::file(n.to_string(), Vec::new())).collect();
        assert!(bill(&many, Moment(0)).is_err());
        assert!(bill(&[Entry::file("./not/listed", Vec::new())], Moment(0)).is_err());
    }
}
