//! What starting up and notifying need of the system Rejoin runs on.
//!
//! Each system has these, and nothing else is asked of it:
//! * `prepare`, `settle`, `asks_for_the_window`: starting up;
//! * `end_if_second(app, undo)`: ends this process where another one shows Rejoin in this session, after `undo`, which takes
//!   back what the start has done; called before there is an icon;
//! * `watch_the_icon(icon, hidden)`: calls `hidden` once, on any thread, if the icon turns out not to be on the screen;
//! * `notify(notice, chosen)`: shows a notification with one button, in place of an earlier one of the same occasion
//!   where the system can. `chosen` is called on any thread, at most once, when the user chooses the button. It returns
//!   at once, takes no focus, and asks for nothing: where notifications are not allowed, icon and menu do;
//! * `ask_where_to_save(app, name)`: where the user wants a file of this suggested name, once they have said so; `None`:
//!   nowhere;
//! * `show_file(file)`: shows a file where it lies;
//! * `ask_for_notifications()`: asks once whether notifications are wanted, where the system wants to be asked. It is
//!   called on the main thread whenever the window opens, so that Rejoin is in front of whoever is asked.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;

#[cfg(target_os = "linux")]
pub(crate) use linux::{
    ask_for_notifications, ask_where_to_save, asks_for_the_window, end_if_second, notify, prepare, settle,
    show_file, watch_the_icon,
};
#[cfg(target_os = "macos")]
pub(crate) use macos::{
    ask_for_notifications, ask_where_to_save, asks_for_the_window, end_if_second, notify, prepare, settle,
    show_file, watch_the_icon,
};
