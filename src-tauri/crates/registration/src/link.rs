//! The closed list of links that Rejoin opens, built from typed parts only.

use url::Url;

use crate::{Configuration, ContactWay, SelfServiceAction};

/// A link that an action opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A policy's item in Jamf Self Service (mac.md 1.1).
    SelfServicePolicy {
        /// The policy's number.
        id: u64,
        /// Show it, or start it.
        action: SelfServiceAction,
    },
    /// The page of System Settings that shows a user's Platform SSO registration (mac.md 6.1).
    PlatformSsoSettings {
        /// The user's short name.
        user: String,
    },
    /// The help desk's web page, https, from the profile.
    SupportPage(Url),
    /// A new message to the help desk's address from the profile.
    SupportEmail(Url),
    /// A call to the help desk's number from the profile.
    SupportPhone(Url),
}

impl Link {
    /// The link itself; `None` only where a URL library could not hold it.
    pub fn url(&self) -> Option<Url> {
        match self {
            Link::SelfServicePolicy { id, action } => {
                let action = match action {
                    SelfServiceAction::View => "view",
                    SelfServiceAction::Execute => "execute",
                };
                let mut url = Url::parse("jamfselfservice://content").ok()?;
                url.query_pairs_mut()
                    .append_pair("entity", "policy")
                    .append_pair("id", &id.to_string())
                    .append_pair("action", action);
                Some(url)
            }
            Link::PlatformSsoSettings { user } => {
                let mut url =
                    Url::parse("x-apple.systempreferences:com.apple.Users-Groups-Settings.extension").ok()?;
                url.set_query(Some(&format!("showinfo*user:{user}")));
                Some(url)
            }
            Link::SupportPage(url) | Link::SupportEmail(url) | Link::SupportPhone(url) => Some(url.clone()),
        }
    }

    /// The way to the help desk that the profile names: its page, else its address.
    pub fn support(configuration: &Configuration) -> Option<Link> {
        [ContactWay::Page, ContactWay::Email].iter().find_map(|way| Link::contact(configuration, *way))
    }

    /// One way to the help desk that the profile names; `None` where it names none that can be opened.
    pub fn contact(configuration: &Configuration, way: ContactWay) -> Option<Link> {
        match way {
            ContactWay::Page => {
                let page = Url::parse(configuration.support_url.as_deref()?).ok()?;
                (page.scheme() == "https").then_some(Link::SupportPage(page))
            }
            ContactWay::Email => {
                let address = configuration.support_email.as_deref()?;
                let mut email = Url::parse("mailto:").ok()?;
                email.set_path(Some(address).filter(|address| Link::is_address(address))?);
                Some(Link::SupportEmail(email))
            }
            ContactWay::Phone => {
                let mut phone = Url::parse("tel:").ok()?;
                phone.set_path(&dialled(configuration.support_phone.as_deref()?)?);
                Some(Link::SupportPhone(phone))
            }
        }
    }

    /// Whether a text is an e-mail address and nothing else: no header, no second recipient can hide in it.
    pub fn is_address(text: &str) -> bool {
        let allowed = |character: char| character.is_ascii_alphanumeric() || "@.+-_'".contains(character);
        text.split('@').filter(|part| !part.is_empty()).count() == 2
            && text.matches('@').count() == 1
            && text.chars().all(allowed)
    }
}

/// The digits of a telephone number, with a plus before them where it has one; `None`: it is none.
fn dialled(number: &str) -> Option<String> {
    let written = |character: char| character.is_ascii_digit() || " +-./()\u{a0}\u{202f}".contains(character);
    let digits: String =
        number.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect();
    let is_number =
        number.chars().all(written) && (3..=20).contains(&digits.len()) && !digits[1..].contains('+');
    is_number.then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn configuration(page: Option<&str>, email: Option<&str>) -> Configuration {
        Configuration {
            support_url: page.map(String::from),
            support_email: email.map(String::from),
            ..Configuration::default()
        }
    }

    #[test]
    fn links_are_written_as_macos_and_jamf_take_them() {
        let cases = [
            (
                Link::SelfServicePolicy { id: 12, action: SelfServiceAction::View },
                "jamfselfservice://content?entity=policy&id=12&action=view",
            ),
            (
                Link::SelfServicePolicy { id: 983, action: SelfServiceAction::Execute },
                "jamfselfservice://content?entity=policy&id=983&action=execute",
            ),
            (
                Link::PlatformSsoSettings { user: "joão co".into() },
                "x-apple.systempreferences:com.apple.Users-Groups-Settings.extension?showinfo*user:jo%C3%A3o%20co",
            ),
        ];
        for (link, expected) in cases {
            assert_eq!(link.url().unwrap().as_str(), expected);
        }
    }

    #[test]
    fn a_number_is_dialled_as_digits() {
        let cases = [
            ("+351 21 000-00-00", Some("tel:+351210000000")),
            ("112", Some("tel:112")),
            ("(030) 12.34/56", Some("tel:030123456")),
            ("12", None),
            ("1+2345", None),
            ("12345;ext=9", None),
            ("*31#12345", None),
            ("ask Ana", None),
            ("", None),
            ("123456789012345678901", None),
        ];
        for (number, expected) in cases {
            let configuration =
                Configuration { support_phone: Some(number.into()), ..Configuration::default() };
            let link = Link::contact(&configuration, ContactWay::Phone).and_then(|link| link.url());
            assert_eq!(link.as_ref().map(Url::as_str), expected, "{number}");
        }
    }

    #[test]
    fn support_is_the_page_before_the_address_and_nothing_else() {
        let cases = [
            ((Some("https://help.example/x"), Some("it@example.com")), Some("https://help.example/x")),
            ((None, Some("it@example.com")), Some("mailto:it@example.com")),
            ((Some("http://help.example"), None), None),
            ((None, Some("a?b&bcc=evil@example.com")), None),
            ((None, Some("it@example.com,evil@example.com")), None),
            ((None, Some("help desk")), None),
            ((None, None), None),
        ];
        for ((page, email), expected) in cases {
            let link = Link::support(&configuration(page, email));
            let url = link.and_then(|link| link.url());
            assert_eq!(url.as_ref().map(Url::as_str), expected);
        }
    }
}
