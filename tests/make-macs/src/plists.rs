//! Property lists, binary and XML.

use plist::{Dictionary, Value, XmlWriteOptions};

/// A dictionary of entries.
pub fn dictionary<const N: usize>(entries: [(&str, Value); N]) -> Dictionary {
    entries.into_iter().map(|(key, value)| (key.to_string(), value)).collect()
}

/// A binary property list.
#[expect(clippy::expect_used, reason = "writing to memory cannot fail")]
pub fn binary(dictionary: &Dictionary) -> Vec<u8> {
    let mut bytes = Vec::new();
    Value::from(dictionary.clone()).to_writer_binary(&mut bytes).expect("a property list fits in memory");
    bytes
}

/// An XML property list, as people and profiles write it.
#[expect(clippy::expect_used, reason = "writing to memory cannot fail")]
pub fn xml(dictionary: &Dictionary) -> Vec<u8> {
    let mut bytes = Vec::new();
    Value::from(dictionary.clone())
        .to_writer_xml_with_options(&mut bytes, &XmlWriteOptions::default())
        .expect("a property list fits in memory");
    bytes.push(b'\n');
    bytes
}
