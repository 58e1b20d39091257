//! A program that is no more than its load commands, some bytes of code, and room for a signature; and the app made of two.

use package::app::{self, Language, Parts};
use package::mach_o::Processor;
use package::product;
use package::tree::Entry;

const TEXT: usize = 3 * 4096;
const SYMBOLS: usize = 512;
const ROOM: usize = 64;

/// macOS 13.0, SDK 26.0.
const VERSIONS: [u32; 2] = [0x000d_0000, 0x001a_0000];

/// A program for a processor; its code is made of one byte.
pub fn program(processor: Processor, code: u8) -> Vec<u8> {
    let [kind, subtype] = processor.numbers();
    let link_edit = SYMBOLS + ROOM;
    let commands = [
        segment("__TEXT", 0, TEXT),
        segment("__LINKEDIT", TEXT, link_edit),
        [0x32, 24, 1, VERSIONS[0], VERSIONS[1], 0].map(u32::to_le_bytes).concat(),
        [0x1d, 16, (TEXT + SYMBOLS) as u32, ROOM as u32].map(u32::to_le_bytes).concat(),
    ];
    let length = commands.iter().map(Vec::len).sum::<usize>() as u32;
    let header =
        [0xfeed_facf, kind, subtype, 2, commands.len() as u32, length, 0, 0].map(u32::to_le_bytes).concat();
    let mut file = [header, commands.concat()].concat();
    file.resize(TEXT, code);
    file.resize(TEXT + link_edit, 0);
    file
}

fn segment(name: &str, start: usize, length: usize) -> Vec<u8> {
    let mut command = [0x19_u32, 72].map(u32::to_le_bytes).concat();
    command.extend(name.bytes());
    command.resize(24, 0);
    for field in [start, length, start, length] {
        command.extend((field as u64).to_le_bytes());
    }
    command.resize(72, 0);
    command
}

pub fn parts() -> Parts {
    Parts {
        programs: vec![program(Processor::Arm64, 0xa6), program(Processor::X86_64, 0x86)],
        version: "1.2.3".to_owned(),
        languages: [("en", "Only <your> Jamf server & nothing else."), ("zh-Hant", "只有你的 Jamf 伺服器。")]
            .map(|(tag, said)| Language { tag: tag.into(), local_network: said.into() })
            .into(),
        icon: (0..9999_u32).flat_map(u32::to_le_bytes).collect(),
        licenses: b"MIT OR Apache-2.0\n".to_vec(),
    }
}

/// The app where it is installed.
pub fn installed() -> Vec<Entry> {
    let mut app = app::app(&parts()).unwrap();
    for entry in &mut app {
        entry.path = entry.path.replacen('.', product::PLACE, 1);
    }
    app.insert(0, Entry::folder(product::PLACE));
    app
}
