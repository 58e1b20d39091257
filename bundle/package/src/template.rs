//! Fills in what changes from version to version in the files of `templates/`.

use crate::Failed;

/// The template with each `@NAME@` replaced by its value.
///
/// # Errors
/// Where a value holds anything that XML would not take as it is, or a name has no value.
pub(crate) fn fill(template: &str, values: &[(&str, &str)]) -> Result<String, Failed> {
    let mut filled = template.to_owned();
    for (name, value) in values {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
        if value.is_empty() || !value.bytes().all(is_plain) {
            return Err(Failed::Parts(format!("{name} is \"{value}\"")));
        }
        filled = filled.replace(&format!("@{name}@"), value);
    }
    match filled.split('@').nth(1) {
        Some(name) => Err(Failed::Parts(format!("nothing says what {name} is"))),
        None => Ok(filled),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_gets_its_value() {
        assert_eq!(fill("<a b=\"@C@\">@D@</a>", &[("C", "1.0"), ("D", "e")]).unwrap(), "<a b=\"1.0\">e</a>");
        for values in [&[("C", "1")][..], &[("C", "<"), ("D", "1")], &[("C", ""), ("D", "1")]] {
            assert!(fill("@C@@D@", values).is_err(), "{values:?}");
        }
    }
}
