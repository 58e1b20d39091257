//! The page in the app's window, with all around it: desktop, status item, driver.

use std::path::Path;

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use rejoin_registration::Label;
use serde_json::{Value, json};

use crate::desktop::Desktop;
use crate::limit::{INTERVAL, LIMIT, within};
use crate::recordings::{headline, word};
use crate::tray::Tray;
use crate::web_driver::WebDriver;

/// The page of an app that was started on a recording.
pub(crate) struct Page {
    pub(crate) client: Client,
    pub(crate) driver: WebDriver,
    pub(crate) tray: Tray,
    _desktop: Desktop,
}

impl Page {
    /// Starts the app in English, and opens its window by the menu.
    pub(crate) async fn open(mac: &Path) -> Self {
        Page::open_in("en", mac, &[]).await
    }

    /// Starts the app in the language that the recording leads to, with an environment of its own.
    pub(crate) async fn open_in(language: &str, mac: &Path, environment: &[(&str, &str)]) -> Self {
        let mut desktop = Desktop::start().await;
        let driver = WebDriver::start(&desktop, environment);
        let by_the_menu = async {
            let tray = desktop.tray().await;
            tray.choose(&word(language, Label::OpenRejoin)).await;
            tray
        };
        let (client, tray) = tokio::join!(driver.session(mac), by_the_menu);
        let page = Page { client, driver, tray, _desktop: desktop };
        page.wait_for_heading(&headline(mac)).await;
        page
    }

    /// Waits until the headline reads so.
    pub(crate) async fn wait_for_heading(&self, text: &str) {
        self.wait_for(&format!("//h1[normalize-space() = {}]", quoted(text))).await;
    }

    /// The button with these words, as soon as it is there.
    pub(crate) async fn button(&self, words: &str) -> Element {
        self.wait_for(&format!("//button[normalize-space() = {}]", quoted(words))).await
    }

    /// Waits until the page says a text to whoever cannot see it change.
    pub(crate) async fn wait_for_status(&self, text: &str) {
        self.wait_for(&format!("//*[@role='status'][contains(., {})]", quoted(text))).await;
    }

    /// Waits until a text stands on the page, as a whole.
    pub(crate) async fn wait_for_text(&self, text: &str) {
        self.wait_for(&format!("//main//*[normalize-space() = {}]", quoted(text))).await;
    }

    /// Clicks the button that looks at the Mac again.
    pub(crate) async fn look_again(&self, language: &str) {
        self.button(&word(language, Label::LookAgain)).await.click().await.unwrap();
    }

    /// The first element of an XPath, as soon as it is there.
    pub(crate) async fn wait_for(&self, xpath: &str) -> Element {
        let found =
            self.client.wait().at_most(LIMIT).every(INTERVAL).for_element(Locator::XPath(xpath)).await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("{xpath}: {error}\n{}", self.client.source().await.unwrap()),
        }
    }

    /// What an expression of the page's language brings; where it throws, `Err` with what it threw.
    pub(crate) async fn run(&self, body: &str) -> Result<Value, String> {
        let script = format!(
            "const done = arguments[0];
             (async () => {{ {body} }})().then(
                 value => done({{ value: value ?? null }}),
                 error => done({{ error: String(error) }}));"
        );
        let mut answer = within(body, self.client.execute_async(&script, vec![])).await.unwrap();
        match answer.get("error") {
            Some(error) => Err(error.as_str().unwrap().into()),
            None => Ok(answer["value"].take()),
        }
    }

    /// What one of the app's commands answers the page.
    pub(crate) async fn invoke(&self, command: &str, arguments: &Value) -> Result<Value, String> {
        let command = json!(command);
        self.run(&format!("return await window.__TAURI_INTERNALS__.invoke({command}, {arguments});")).await
    }
}

/// A text in XPath, which knows no escapes.
fn quoted(text: &str) -> String {
    let parts: Vec<_> = text.split('"').map(|part| format!("\"{part}\"")).collect();
    if parts.len() == 1 { parts.concat() } else { format!("concat({})", parts.join(", '\"', ")) }
}
