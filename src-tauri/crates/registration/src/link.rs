//! The closed list of links that Rejoin opens, built from typed parts only.

use url::Url;

use crate::{Configuration, SelfServiceAction};

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
}

impl Link {
    /// The link as text. An item that cannot be written as a URL is a mistake of this module, not of its input.
    pub fn url(&self) -> String {
        match self {
            Link::SelfServicePolicy { id, action } => {
                let action = match action {
                    SelfServiceAction::View => "view",
                    SelfServiceAction::Execute => "execute",
                };
                format!("jamfselfservice://content?entity=policy&id={id}&action={action}")
            }
            Link::PlatformSsoSettings { user } => {
                let user: String = url::form_urlencoded::byte_serialize(user.as_bytes()).collect();
                format!(
                    "x-apple.systempreferences:com.apple.Users-Groups-Settings.extension?showinfo*user:{}",
                    user.replace('+', "%20")
                )
            }
            Link::SupportPage(url) | Link::SupportEmail(url) => url.to_string(),
        }
    }

    /// The way to the help desk that the profile names: its page, else its address.
    pub fn support(configuration: &Configuration) -> Option<Link> {
        let page = configuration.support_url.as_deref().and_then(|page| Url::parse(page).ok());
        if let Some(page) = page.filter(|page| page.scheme() == "https") {
            return Some(Link::SupportPage(page));
        }
        let mut email = Url::parse("mailto:").ok()?;
        email.set_path(configuration.support_email.as_deref()?);
        Some(Link::SupportEmail(email))
    }
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
                Link::PlatformSsoSettings { user: "joão & co".into() },
                "x-apple.systempreferences:com.apple.Users-Groups-Settings.extension?showinfo*user:jo%C3%A3o%20%26%20co",
            ),
        ];
        for (link, expected) in cases {
            assert_eq!(link.url(), expected);
        }
    }

    #[test]
    fn support_is_the_page_before_the_address_and_nothing_else() {
        let cases = [
            ((Some("https://help.example/x"), Some("it@example.com")), Some("https://help.example/x")),
            ((None, Some("it@example.com")), Some("mailto:it@example.com")),
            ((Some("http://help.example"), None), None),
            ((None, Some("a?b&bcc=evil@example.com")), Some("mailto:a%3Fb&bcc=evil@example.com")),
            ((None, None), None),
        ];
        for ((page, email), expected) in cases {
            let link = Link::support(&configuration(page, email));
            assert_eq!(link.map(|link| link.url()).as_deref(), expected);
        }
    }
}
