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
use crate::windows::{TITLE, Windows};

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
        let page = Page::start(language, mac, environment).await;
        page.wait_for_heading(&headline(mac).await).await;
        page
    }

    /// Starts the app in English, and opens its window once the menu says what was seen.
    pub(crate) async fn open_after_a_look(mac: &Path) -> Self {
        let headline = headline(mac).await;
        let has_looked = async |tray: &Tray| {
            tray.lines_once(|lines| lines[0].text == headline).await;
        };
        Page::start_once(has_looked, "en", mac, &[]).await
    }

    /// Starts the app in the language that the recording leads to, whatever it shows first.
    pub(crate) async fn start(language: &str, mac: &Path, environment: &[(&str, &str)]) -> Self {
        Page::start_once(async |_| {}, language, mac, environment).await
    }

    async fn start_once(
        ready: impl AsyncFn(&Tray),
        language: &str,
        mac: &Path,
        environment: &[(&str, &str)],
    ) -> Self {
        let mut desktop = Desktop::start().await;
        let driver = WebDriver::start(&desktop, environment);
        let by_the_menu = async {
            let tray = desktop.tray().await;
            ready(&tray).await;
            tray.choose(&word(language, Label::OpenRejoin)).await;
            tray
        };
        let (client, tray) = tokio::join!(driver.session(mac), by_the_menu);
        Page { client, driver, tray, desktop }
    }

    /// Waits until the headline reads so, wherever it may break.
    pub(crate) async fn wait_for_heading(&self, text: &str) {
        let heading = format!("//h1[normalize-space(translate(., '\u{200b}', '')) = {}]", quoted(text));
        self.wait_for(&heading).await;
    }

    /// Clicks the button with these words, as soon as it is there.
    pub(crate) async fn click(&self, words: &str) {
        let button = self.wait_for(&format!("//button[normalize-space() = {}]", quoted(words))).await;
        // WebKitWebDriver does not scroll to what lies just below the window.
        let scroll = "arguments[0].scrollIntoView({ block: 'center' });";
        let arguments = vec![serde_json::to_value(&button).unwrap()];
        within("a scroll", self.client.execute(scroll, arguments)).await.unwrap();
        within("a click", button.click()).await.unwrap();
    }

    /// Clicks a button that may take the window with it.
    pub(crate) async fn try_to_click(&self, words: &str) {
        let button = self.wait_for(&format!("//button[normalize-space() = {}]", quoted(words))).await;
        // The window is gone, and so is the answer.
        let _ = button.click().await;
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

    /// Speaks another language from now on, as the user chooses it on the page About.
    pub(crate) async fn speak(&self, language: &str) {
        let shown = self.invoke("choose_language", &json!({ "tag": language })).await.unwrap();
        assert_eq!(shown["language"], language);
        let script = format!(
            "while (document.documentElement.lang !== {}) await new Promise(requestAnimationFrame);",
            json!(language)
        );
        self.run(&script).await.unwrap();
    }

    /// The ids of the pages that there are.
    pub(crate) async fn pages(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('nav a')].map(link => link.dataset.page);";
        serde_json::from_value(self.run(script).await.unwrap()).unwrap()
    }

    /// Goes to a page, and waits until all of it stands still.
    pub(crate) async fn go_to(&self, page: &str) {
        let script = format!(
            "const page = {};
             location.hash = page;
             const open = () => document.querySelector('[aria-current=page]')?.dataset.page;
             while (open() !== page || document.querySelector('main:not([aria-busy=true])') === null)
                 await new Promise(requestAnimationFrame);
             await document.fonts.ready;
             await Promise.allSettled(document.getAnimations().map(animation => animation.finished));",
            json!(page)
        );
        self.run(&script).await.unwrap();
    }

    /// Opens all that can be opened on the page.
    pub(crate) async fn unfold(&self) {
        let script = "for (const details of document.querySelectorAll('details')) details.open = true;";
        self.run(script).await.unwrap();
    }

    /// Makes the window so large, in pixels.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        Windows::watch(self.display()).resize(TITLE, width, height);
        let script = format!(
            "while (innerWidth !== {width} || innerHeight !== {height}) await new Promise(requestAnimationFrame);"
        );
        self.run(&script).await.unwrap();
    }

    /// What the window shows, a PNG.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        // What was changed last is drawn with the next frame, and its images with the one after.
        let drawn = "for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);";
        self.run(drawn).await.unwrap();
        within("a picture", self.client.screenshot()).await.unwrap()
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
        // A little less than the limit, so that what stood there instead can be said.
        let limit = LIMIT - LIMIT / 10;
        let waiting = self.client.wait().at_most(limit).every(INTERVAL).for_element(Locator::XPath(xpath));
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
