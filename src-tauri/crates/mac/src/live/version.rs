//! The version of macOS.

use std::io::Cursor;

use plist::Value;

use crate::files;

/// Where macOS keeps its version.
const FILE: &str = "/System/Library/CoreServices/SystemVersion.plist";

/// Twenty times what the file is.
const LIMIT: u64 = 16 * 1024;

/// The version of macOS, such as `15.6`; `None` where it could not be read.
pub(super) fn macos() -> Option<String> {
    parse(&files::read(FILE.as_ref(), LIMIT).ok()?)
}

fn parse(file: &[u8]) -> Option<String> {
    let list = Value::from_reader(Cursor::new(file)).ok()?;
    list.as_dictionary()?.get("ProductVersion")?.as_string().map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_product_version_is_the_version() {
        let list = |body: &str| format!("<plist version=\"1.0\"><dict>{body}</dict></plist>");
        let cases = [
            (
                list(
                    "<key>ProductName</key><string>macOS</string><key>ProductVersion</key><string>15.6</string>",
                ),
                Some("15.6"),
            ),
            (list("<key>ProductBuildVersion</key><string>24G84</string>"), None),
            (list("<key>ProductVersion</key><integer>15</integer>"), None),
            ("15.6".to_string(), None),
        ];
        for (file, expected) in cases {
            assert_eq!(parse(file.as_bytes()).as_deref(), expected, "{file}");
        }
    }
}
