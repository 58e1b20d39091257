//! Writes a cpio archive in the portable form of POSIX ("odc"), which is what a package's `Payload` and `Scripts` are.
//!
//! An archive is one header after the other, each followed by a name with its NUL and the file's bytes. A header is all octal
//! digits: magic `070707`, then 6 each for device, inode, mode, user, group, links and device number, 11 for the time, 6 for
//! the length of the name, 11 for that of the file (POSIX, pax, "cpio Interchange Format"). A file named `TRAILER!!!` ends it.

use crate::moment::Moment;
use crate::tree::Entry;

const LAST: &str = "TRAILER!!!";

/// The archive of these entries, all of the same moment.
#[must_use]
pub fn archive(entries: &[Entry], moment: Moment) -> Vec<u8> {
    let mut archive = Vec::new();
    for (inode, entry) in (1_u32..).zip(entries) {
        let links = if entry.contents.is_some() { 1 } else { 2 };
        let owner = entry.owner.group();
        header(
            &mut archive,
            [inode, u32::from(entry.mode()), owner, links],
            moment,
            &entry.path,
            entry.bytes(),
        );
    }
    header(&mut archive, [0, 0, 0, 1], Moment(0), LAST, &[]);
    archive
}

fn header(archive: &mut Vec<u8>, numbers: [u32; 4], moment: Moment, name: &str, contents: &[u8]) {
    let [inode, mode, group, links] = numbers;
    // An inode has 18 bits; readers tell links by it, and there are none.
    let inode = inode & 0o777_777;
    let fields = format!(
        "070707{device:06o}{inode:06o}{mode:06o}{user:06o}{group:06o}{links:06o}{device:06o}{time:011o}{name:06o}{size:011o}",
        device = 0,
        user = 0,
        time = moment.0,
        name = name.len() + 1,
        size = contents.len(),
    );
    archive.extend_from_slice(fields.as_bytes());
    archive.extend_from_slice(name.as_bytes());
    archive.push(0);
    archive.extend_from_slice(contents);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_a_header_a_name_and_its_bytes() {
        let entries = [Entry::file("./a", b"hello".to_vec())];
        let expected = [
            "070707000000000001100644000000000000000001000000",
            "00000000010",
            "000004",
            "00000000005",
            "./a\0hello",
            "070707000000000000000000000000000000000001000000",
            "00000000000",
            "000013",
            "00000000000",
            "TRAILER!!!\0",
        ];
        assert_eq!(String::from_utf8_lossy(&archive(&entries, Moment(8))), expected.concat());
    }
}
