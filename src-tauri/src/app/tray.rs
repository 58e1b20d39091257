//! The status item in the menu bar, and its native menu, kept in step with the View.

use std::sync::{Mutex, PoisonError};

use rejoin_registration::State;
use tauri::menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem};
use tauri::tray::{TrayIcon, TrayIconBuilder};
use tauri::{AppHandle, Wry};

use super::icon;
use super::menu::{Entry, Line};

/// The status item. Only what changed is touched: rewriting an open menu makes it jump.
pub(crate) struct Tray {
    icon: TrayIcon,
    menu: Menu<Wry>,
    shown: Mutex<Drawn>,
}

struct Drawn {
    /// Whether it stands in the menu bar; `None`: nobody has said so yet, and it does.
    is_shown: Option<bool>,
    state: Option<State>,
    items: Vec<(Entry, Item)>,
}

/// A line of the native menu.
enum Item {
    Text(MenuItem<Wry>),
    Separator(PredefinedMenuItem<Wry>),
}

impl Item {
    fn as_menu_item(&self) -> &dyn IsMenuItem<Wry> {
        match self {
            Item::Text(item) => item,
            Item::Separator(item) => item,
        }
    }
}

impl Tray {
    /// Puts the status item into the menu bar. `chosen` is called with the line that the user chose.
    pub(crate) fn new(
        app: &AppHandle,
        entries: Vec<Entry>,
        chosen: impl Fn(&AppHandle, Line) + Send + Sync + 'static,
    ) -> tauri::Result<Self> {
        let menu = Menu::new(app)?;
        let icon = TrayIconBuilder::with_id("main")
            .icon(icon::of(None))
            .icon_as_template(true)
            .menu(&menu)
            .on_menu_event(move |app, event| {
                if let Some(line) = Line::of_id(event.id().as_ref()) {
                    chosen(app, line);
                }
            })
            .build(app)?;
        let tray =
            Tray { icon, menu, shown: Mutex::new(Drawn { is_shown: None, state: None, items: Vec::new() }) };
        tray.draw(app, None, entries)?;
        Ok(tray)
    }

    /// The status item itself.
    pub(crate) fn icon(&self) -> &TrayIcon {
        &self.icon
    }

    /// Puts it into the menu bar, or takes it away. Tells whether it has come. Call it on the main thread.
    pub(crate) fn show(&self, is_shown: bool) -> tauri::Result<bool> {
        let mut drawn = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if drawn.is_shown == Some(is_shown) {
            return Ok(false);
        }
        if drawn.is_shown.is_some() || !is_shown {
            self.icon.set_visible(is_shown)?;
        }
        drawn.is_shown = Some(is_shown);
        Ok(is_shown)
    }

    /// Shows a state and a menu. Call it on the main thread.
    pub(crate) fn draw(
        &self,
        app: &AppHandle,
        state: Option<State>,
        entries: Vec<Entry>,
    ) -> tauri::Result<()> {
        let mut drawn = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if drawn.state != state {
            self.icon.set_icon_with_as_template(Some(icon::of(state)), true)?;
            drawn.state = state;
        }
        self.remove_what_is_gone(&mut drawn.items, &entries)?;
        for (position, entry) in entries.into_iter().enumerate() {
            match drawn.items.get_mut(position).filter(|(drawn, _)| drawn.line == entry.line) {
                Some((drawn, _)) if *drawn == entry => {}
                Some((drawn, Item::Text(item))) => {
                    item.set_text(without_mnemonics(&entry.text))?;
                    *drawn = entry;
                }
                Some((drawn, Item::Separator(_))) => *drawn = entry,
                None => {
                    let item = new_item(app, &entry)?;
                    self.menu.insert(item.as_menu_item(), position)?;
                    drawn.items.insert(position, (entry, item));
                }
            }
        }
        Ok(())
    }

    fn remove_what_is_gone(&self, items: &mut Vec<(Entry, Item)>, entries: &[Entry]) -> tauri::Result<()> {
        let mut position = 0;
        while let Some((drawn, item)) = items.get(position) {
            if entries.iter().any(|entry| entry.line == drawn.line) {
                position += 1;
            } else {
                self.menu.remove(item.as_menu_item())?;
                items.remove(position);
            }
        }
        Ok(())
    }
}

fn new_item(app: &AppHandle, entry: &Entry) -> tauri::Result<Item> {
    if entry.line == Line::Separator {
        return Ok(Item::Separator(PredefinedMenuItem::separator(app)?));
    }
    let enabled = entry.line.is_enabled();
    let text = without_mnemonics(&entry.text);
    Ok(Item::Text(MenuItem::with_id(app, entry.line.id(), text, enabled, None::<&str>)?))
}

/// An ampersand marks the key that chooses a line; two stand for themselves.
fn without_mnemonics(text: &str) -> String {
    text.replace('&', "&&")
}
