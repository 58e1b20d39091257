//! Writes a xar archive, which is what a flat package is.
//!
//! ```text
//! header    "xar!", u16 28 (its length), u16 1, u64 length of the table, u64 its length unpacked, u32 1 (SHA-1); big-endian
//! table     XML, packed by zlib: for each file where its bytes are in the heap, and their sums
//! heap      the SHA-1 of the packed table, then the bytes of the files
//! ```
//!
//! A file is stored as it is or packed by zlib, which xar calls `application/x-gzip`.

use std::fmt::Write;
use std::io;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use sha1::{Digest, Sha1};

use crate::Failed;
use crate::moment::Moment;

const HEADER: u16 = 28;
const SUM: usize = 20;

/// A file or a folder in the archive.
#[derive(Clone, Debug)]
pub enum Member {
    /// A file, packed by zlib.
    Packed(&'static str, Vec<u8>),
    /// A file that is packed already.
    Stored(&'static str, Vec<u8>),
    /// A folder.
    Folder(&'static str, Vec<Member>),
}

/// The archive of these members.
///
/// # Errors
/// Where a file cannot be packed, which memory alone would be the reason for.
pub fn archive(members: &[Member], moment: Moment) -> Result<Vec<u8>, Failed> {
    let mut heap = Heap { bytes: vec![0; SUM], files: String::new(), ids: 0 };
    for member in members {
        heap.add(member)?;
    }
    let table = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xar><toc><creation-time>{}</creation-time>\
         <checksum style=\"sha1\"><offset>0</offset><size>{SUM}</size></checksum>{}</toc></xar>\n",
        moment.iso(),
        heap.files
    );
    let packed = packed(table.as_bytes())?;
    heap.bytes[..SUM].copy_from_slice(&Sha1::digest(&packed));
    let mut archive = b"xar!".to_vec();
    archive.extend(HEADER.to_be_bytes());
    archive.extend(1_u16.to_be_bytes());
    archive.extend((packed.len() as u64).to_be_bytes());
    archive.extend((table.len() as u64).to_be_bytes());
    archive.extend(1_u32.to_be_bytes());
    archive.extend(packed);
    archive.extend(heap.bytes);
    Ok(archive)
}

struct Heap {
    bytes: Vec<u8>,
    files: String,
    ids: u32,
}

impl Heap {
    fn add(&mut self, member: &Member) -> Result<(), Failed> {
        self.ids += 1;
        let id = self.ids;
        let (name, mode, kind) = match member {
            Member::Packed(name, _) | Member::Stored(name, _) => (name, "0644", "file"),
            Member::Folder(name, _) => (name, "0755", "directory"),
        };
        self.say(format_args!(
            "<file id=\"{id}\"><name>{name}</name><type>{kind}</type><mode>{mode}</mode>"
        ))?;
        match member {
            Member::Packed(_, contents) => self.data("application/x-gzip", contents, &packed(contents)?)?,
            Member::Stored(_, contents) => self.data("application/octet-stream", contents, contents)?,
            Member::Folder(_, members) => members.iter().try_for_each(|member| self.add(member))?,
        }
        self.say(format_args!("</file>"))
    }

    fn data(&mut self, style: &str, contents: &[u8], stored: &[u8]) -> Result<(), Failed> {
        let offset = self.bytes.len();
        self.bytes.extend_from_slice(stored);
        self.say(format_args!(
            "<data><offset>{offset}</offset><length>{}</length><size>{}</size><encoding style=\"{style}\"/>\
             <archived-checksum style=\"sha1\">{}</archived-checksum>\
             <extracted-checksum style=\"sha1\">{}</extracted-checksum></data>",
            stored.len(),
            contents.len(),
            hexadecimal(&Sha1::digest(stored)),
            hexadecimal(&Sha1::digest(contents)),
        ))
    }

    fn say(&mut self, words: std::fmt::Arguments<'_>) -> Result<(), Failed> {
        self.files.write_fmt(words).map_err(|_| Failed::Parts("the table of contents".to_owned()))
    }
}

fn packed(contents: &[u8]) -> Result<Vec<u8>, Failed> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    io::copy(&mut &*contents, &mut encoder)
        .and_then(|_| encoder.finish())
        .map_err(Failed::at("pack", "a file"))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
