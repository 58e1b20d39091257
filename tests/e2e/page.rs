//! The page in the app's window, with all around it: desktop, status item, driver.

use std::path::Path;

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use rejoin_registration::Label;
use serde_json::{Value, json};

use crate::desktop::Desktop;
use crate::limit::{INTERVAL, LIMIT, within};
use crate::notifications::Notification;
use crate::recordings::{headline, word};
use crate::tray::Tray;
use crate::web_driver::WebDriver;

/// The page of an app that was started on a recording.
pub(crate) struct Page {
    client: Client,
    pub(crate) driver: WebDriver,
    pub(crate) tray: Tray,
    desktop: Desktop,
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
        let page = Page { client, driver, tray, desktop };
        page.wait_for_heading(&headline(mac).await).await;
        page
    }

    /// Waits until the headline reads so.
    pub(crate) async fn wait_for_heading(&self, text: &str) {
        self.wait_for(&format!("//h1[normalize-space() = {}]", quoted(text))).await;
    }

    /// Clicks the button with these words, as soon as it is there.
    pub(crate) async fn click(&self, words: &str) {
        let button = self.wait_for(&format!("//button[normalize-space() = {}]", quoted(words))).await;
        within("a click", button.click()).await.unwrap();
    }

    /// Types into what has the keyboard's focus.
    pub(crate) async fn press(&self, key: &str) {
        let focused = within("the focus", self.client.active_element()).await.unwrap();
        within("a key", focused.send_keys(key)).await.unwrap();
    }

    /// Waits until the page says a text to whoever cannot see it change.
    pub(crate) async fn wait_for_status(&self, text: &str) {
        self.wait_for(&format!("//*[@role='status'][contains(., {})]", quoted(text))).await;
    }

    /// Waits until a text stands on the page, as a whole.
    pub(crate) async fn wait_for_text(&self, text: &str) {
        self.wait_for(&format!("//main//*[normalize-space() = {}]", quoted(text))).await;
    }

    /// Has the Mac looked at again, and waits until that is done.
    pub(crate) async fn look_again(&self, language: &str) {
        self.click(&word(language, Label::LookAgain)).await;
        self.wait_for("//main[@aria-busy = 'false']").await;
    }

    /// How many windows the driver sees.
    pub(crate) async fn windows(&self) -> usize {
        within("the windows", self.client.windows()).await.unwrap().len()
    }

    /// The notification that is shown next.
    pub(crate) async fn notification(&mut self) -> Notification {
        self.desktop.notification().await
    }

    /// The notifications that nobody has looked at yet.
    pub(crate) fn more_notifications(&mut self) -> Vec<Notification> {
        self.desktop.more_notifications()
    }

    /// Chooses the button of a notification again and again.
    pub(crate) async fn choose(&self, notification: &Notification) {
        notification.choose(self.desktop.bus()).await;
    }

    /// The screen that the window is on.
    pub(crate) fn display(&self) -> &str {
        self.desktop.display()
    }

    async fn wait_for(&self, xpath: &str) -> Element {
        let waiting = self.client.wait().at_most(LIMIT).every(INTERVAL).for_element(Locator::XPath(xpath));
        match within(xpath, waiting).await {
            Ok(element) => element,
            Err(error) => panic!("{xpath}: {error}\n{:?}", self.run("return document.body.innerText;").await),
        }
    }

    /// What a script brings that runs as the page's own; where it throws, `Err` with what it threw.
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
