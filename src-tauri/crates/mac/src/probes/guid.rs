//! GUIDs in their plain form, as Microsoft writes device and tenant ids.

use uuid::Uuid;

/// The GUID that a text is, in lower case.
pub(super) fn guid(text: &str) -> Option<String> {
    // Only the plain form has 36 characters: no braces, no prefix, with hyphens.
    let guid = Uuid::try_parse(text).ok().filter(|_| text.len() == 36)?;
    Some(guid.hyphenated().to_string())
}

/// The GUID that a text begins with, in lower case.
pub(super) fn leading_guid(text: &str) -> Option<String> {
    let (start, rest) = text.split_at_checked(36)?;
    let longer = rest.starts_with(|character: char| character.is_ascii_alphanumeric() || character == '-');
    guid(start).filter(|_| !longer)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0dde70e6-f430-449f-8bce-f4d0a9eca2a4";

    #[test]
    fn only_the_plain_form_is_one() {
        let cases = [
            (ID, Some(ID)),
            ("0DDE70E6-F430-449F-8BCE-F4D0A9ECA2A4", Some(ID)),
            ("{0dde70e6-f430-449f-8bce-f4d0a9eca2a4}", None),
            ("0dde70e6f430449f8bcef4d0a9eca2a4", None),
            ("urn:uuid:0dde70e6-f430-449f-8bce-f4d0a9eca2a4", None),
            ("0dde70e6-f430-449f-8bce-f4d0a9eca2ag", None),
            ("common", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(guid(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_leading_one_ends_where_it_ends() {
        let cases = [(", x", Some(ID)), ("]", Some(ID)), ("", Some(ID)), ("0", None), ("-1", None)];
        for (rest, expected) in cases {
            assert_eq!(leading_guid(&format!("{ID}{rest}")).as_deref(), expected, "{rest}");
        }
        assert_eq!(leading_guid("ééééééééééééééééééé"), None);
    }
}
