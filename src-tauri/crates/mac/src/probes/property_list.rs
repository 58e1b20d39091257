//! Property lists, read within bounds: a few bytes of a binary list can name the same array a billion times.

use std::io::Cursor;

use plist::stream::{AsciiReader, Event, Reader};
use plist::{Dictionary, Error, Value};
use rejoin_registration::{Reading, Reason, Unreadable};

use crate::{Mac, Trouble};

/// The largest property list that Rejoin reads, in bytes: a hundred times what the real ones need.
const LIMIT: u64 = 4 << 20;
/// What building a list may cost: its strings in bytes, and this much for each item.
const BUDGET: u64 = 16 << 20;
const ITEM: u64 = 16;
/// Deeper than any list that Rejoin reads.
const DEPTH: u32 = 64;

/// A value that Rejoin does not understand.
pub(crate) struct NotUnderstood;

/// The dictionary in a file; anything else there is damaged.
pub(super) fn read(mac: &dyn Mac, path: &str) -> Result<Dictionary, Trouble> {
    let bytes = mac.read(path, LIMIT)?;
    dictionary(&bytes).ok_or_else(|| Trouble::unreadable(path, Reason::Damaged))
}

/// The dictionary that a binary, XML or old-style list is.
pub(crate) fn dictionary(bytes: &[u8]) -> Option<Dictionary> {
    build(Reader::new(Cursor::new(bytes)))
}

/// The dictionary that an old-style list is (`key = "value";`).
pub(super) fn old_style_dictionary(text: &str) -> Option<Dictionary> {
    build(AsciiReader::new(text.as_bytes()))
}

/// What one key says: absent where it is missing or says nothing.
pub(super) fn value<T>(
    list: &Reading<Dictionary>,
    key: &str,
    understand: impl FnOnce(&Value) -> Result<Option<T>, NotUnderstood>,
) -> Reading<T> {
    match list.part(|list| list.get(key).map(understand)) {
        Reading::Known { value: Ok(Some(value)), source, at } => Reading::Known { value, source, at },
        Reading::Known { value: Ok(None), source, .. } | Reading::Absent { source } => {
            Reading::Absent { source }
        }
        Reading::Known { value: Err(NotUnderstood), source, .. } => {
            Reading::Unreadable(Unreadable { source, reason: Reason::Damaged })
        }
        Reading::Unreadable(unreadable) => Reading::Unreadable(unreadable),
    }
}

/// A text without the blanks around it; a blank one says nothing.
pub(crate) fn text(value: &Value) -> Result<Option<String>, NotUnderstood> {
    let text = value.as_string().ok_or(NotUnderstood)?.trim();
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

fn build(events: impl Iterator<Item = Result<Event<'static>, Error>>) -> Option<Dictionary> {
    let mut left = BUDGET;
    let mut depth = 0_u32;
    let within_bounds = events.take_while(|event| {
        let Ok(event) = event else { return true };
        match event {
            Event::StartArray(_) | Event::StartDictionary(_) => depth += 1,
            Event::EndCollection => depth = depth.saturating_sub(1),
            _ => {}
        }
        match left.checked_sub(cost(event)) {
            Some(rest) if depth <= DEPTH => {
                left = rest;
                true
            }
            _ => false,
        }
    });
    // A list that is cut short here is incomplete, and thus an error.
    Value::from_events(within_bounds).ok()?.into_dictionary()
}

fn cost(event: &Event) -> u64 {
    let content = match event {
        Event::StartArray(Some(length)) => length.saturating_mul(ITEM),
        Event::Data(data) => data.len() as u64,
        Event::String(text) => text.len() as u64,
        _ => 0,
    };
    content.saturating_add(ITEM)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A binary list of nested arrays, each naming the next one sixteen times.
    fn bomb(levels: u8) -> Vec<u8> {
        let mut bytes = b"bplist00".to_vec();
        let mut offsets = Vec::new();
        offsets.push(bytes.len() as u8);
        bytes.extend([0xd1, 1, 2, 0x51, b'k']);
        offsets.push(11);
        for level in 0..levels {
            offsets.push(bytes.len() as u8);
            bytes.push(0xac);
            bytes.extend([level + 3; 12]);
        }
        offsets.push(bytes.len() as u8);
        bytes.push(0x09);
        let table = bytes.len() as u64;
        bytes.extend(&offsets);
        bytes.extend([0, 0, 0, 0, 0, 0, 1, 1]);
        bytes.extend((offsets.len() as u64).to_be_bytes());
        bytes.extend(0_u64.to_be_bytes());
        bytes.extend(table.to_be_bytes());
        bytes
    }

    fn xml(body: &str) -> Vec<u8> {
        format!("<?xml version=\"1.0\"?><plist version=\"1.0\">{body}</plist>").into_bytes()
    }

    #[test]
    fn every_form_is_read_and_nothing_beyond_its_bounds() {
        let mut binary = Vec::new();
        plist::Value::from_reader_xml(&xml("<dict><key>k</key><true/></dict>")[..])
            .unwrap()
            .to_writer_binary(&mut binary)
            .unwrap();
        let deep = |levels| {
            xml(&format!(
                "<dict><key>k</key>{}{}</dict>",
                "<array>".repeat(levels),
                "</array>".repeat(levels)
            ))
        };
        let cases = [
            ("binary", binary.clone(), true),
            ("XML", xml("<dict><key>k</key><true/></dict>"), true),
            ("old style", b"{ k = \"v\"; }".to_vec(), true),
            ("a small nest of arrays", bomb(3), true),
            ("a bomb", bomb(18), false),
            ("63 arrays deep", deep(63), true),
            ("64 arrays deep", deep(64), false),
            ("400000 arrays deep", deep(400_000), false),
            ("no dictionary", xml("<array/>"), false),
            ("cut short", binary[..binary.len() - 5].to_vec(), false),
            ("XML cut short", xml("<dict><key>k</key>")[..50].to_vec(), false),
            ("text", b"this is no property list".to_vec(), false),
            ("zeroes", vec![0; 64], false),
            ("empty", Vec::new(), false),
        ];
        for (name, bytes, expected) in cases {
            let dictionary = dictionary(&bytes);
            assert_eq!(dictionary.is_some_and(|list| list.contains_key("k")), expected, "{name}");
        }
    }
}
