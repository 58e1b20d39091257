//! Bytes that look random and are the same every time.

use sha1::{Digest, Sha1};

/// `length` bytes derived from a name.
pub(super) fn bytes(name: &str, length: usize) -> Vec<u8> {
    let blocks = (0u32..).flat_map(|counter| {
        let mut hash = Sha1::new();
        hash.update(name.as_bytes());
        hash.update(counter.to_be_bytes());
        <[u8; 20]>::from(hash.finalize())
    });
    blocks.take(length).collect()
}
