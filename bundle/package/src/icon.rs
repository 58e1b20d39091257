//! Writes an icon of all sizes that macOS shows (`.icns`) from PNG files.
//!
//! The file is "icns" and its length, then for each picture a kind of four letters, a length with these eight bytes, and the
//! PNG as it is; all numbers are big-endian.

use crate::Failed;

/// Each width in pixels with the kinds of picture that have it: at single and at double resolution.
const KINDS: [(u32, &[&str]); 7] = [
    (16, &["icp4"]),
    (32, &["icp5", "ic11"]),
    (64, &["ic12"]),
    (128, &["ic07"]),
    (256, &["ic08", "ic13"]),
    (512, &["ic09", "ic14"]),
    (1024, &["ic10"]),
];

/// The icon of these PNG files, one of each width.
///
/// # Errors
/// Where one is no PNG, or a width is missing.
pub fn icon(pictures: &[Vec<u8>]) -> Result<Vec<u8>, Failed> {
    let mut list = Vec::new();
    for (width, kinds) in KINDS {
        let picture = pictures.iter().find(|picture| width_of(picture) == Some(width));
        let picture = picture.ok_or_else(|| Failed::Parts(format!("no picture is {width} pixels wide")))?;
        for kind in kinds {
            block(&mut list, kind, picture)?;
        }
    }
    let mut icon = Vec::new();
    block(&mut icon, "icns", &list)?;
    Ok(icon)
}

fn block(to: &mut Vec<u8>, kind: &str, contents: &[u8]) -> Result<(), Failed> {
    let length =
        u32::try_from(8 + contents.len()).map_err(|_| Failed::Parts("the icon is too large".to_owned()))?;
    to.extend(kind.as_bytes());
    to.extend(length.to_be_bytes());
    to.extend(contents);
    Ok(())
}

/// The width of a PNG: the first number of its first chunk.
fn width_of(picture: &[u8]) -> Option<u32> {
    let chunk = picture.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..12)?;
    Some(u32::from_be_bytes(chunk.strip_prefix(b"IHDR")?.try_into().ok()?))
}
