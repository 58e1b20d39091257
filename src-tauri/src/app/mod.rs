//! The app in the menu bar: a status item, its menu, and one window while somebody looks at it.

mod agenda;
mod commands;
mod explain;
mod follow;
mod icon;
mod menu;
mod perform;
mod platform;
mod report;
mod session;
mod status_file;
mod tray;
mod window;

use std::path::{Path, PathBuf};
use std::process::{self, ExitCode};
use std::sync::Arc;

use rejoin_registration::{
    ActionId, Cause, Label, Message, Notice, Occasion, Page, Shown, ViewSaved, ViewStanding,
};
use rejoin_wording::Wording;
use tauri::async_runtime::{spawn, spawn_blocking};
use tauri::{App, AppHandle, Emitter, Manager, RunEvent};

use menu::{Line, Words};
use session::Session;
use tray::Tray;

use crate::{WRONG_USE, terminal, which_mac};

/// The product's name, the same in every language.
const NAME: &str = "Rejoin";

/// The event that brings what was seen to the page.
const SHOWN: &str = "shown";

/// Runs the app on this Mac or on a recording, until the user quits it. `caller` words what goes wrong at the start.
pub(crate) fn run(recording: Option<PathBuf>, caller: &Wording) -> ExitCode {
    // What cannot be looked at is told before there is an app.
    let looked_at = which_mac::open(recording.as_deref()).map(drop);
    let Err(why) = looked_at.and_then(|()| start(recording.as_deref())) else { return ExitCode::SUCCESS };
    terminal::complain(&caller.say(&why));
    match why {
        Message::NotStarted { .. } => ExitCode::FAILURE,
        _ => ExitCode::from(WRONG_USE),
    }
}

/// The error is what to tell the caller.
fn start(recording: Option<&Path>) -> Result<(), Message> {
    let mut app = build().map_err(|error| Message::NotStarted { why: error.to_string() })?;
    // On Linux a second start has ended by now, and has not made a copy of its recording.
    app.manage(Arc::new(Session::open(recording)?));
    platform::settle(&mut app);
    app.run(|app, event| match event {
        // The last window closing does not end the app; Quit does, with a code.
        RunEvent::ExitRequested { code: None, api, .. } => api.prevent_exit(),
        RunEvent::Exit => app.state::<Arc<Session>>().end(),
        event if platform::asks_for_the_window(&event) => open_window(app, None),
        _ => {}
    });
    Ok(())
}

fn build() -> tauri::Result<App> {
    let builder = platform::prepare(tauri::Builder::default())
        .invoke_handler(tauri::generate_handler![
            commands::view,
            commands::look_again,
            commands::perform,
            commands::tick,
            commands::end_guide,
            commands::remove,
            commands::put_back,
            commands::contact,
            commands::choose_language,
            commands::make_report,
            commands::save_report,
            commands::show_report,
            explain::explain
        ])
        .on_window_event(window::on_event)
        .setup(|app| {
            set_up(app.handle()).unwrap_or_else(|error| give_up(app.handle(), &error));
            Ok(())
        });
    builder.build(tauri::generate_context!())
}

/// Tauri would panic, and macOS tell of a crash.
fn give_up(app: &AppHandle, error: &tauri::Error) {
    let session = app.state::<Arc<Session>>();
    terminal::complain(&session.wording().say(&Message::NotStarted { why: error.to_string() }));
    session.end();
    process::exit(1);
}

fn set_up(app: &AppHandle) -> tauri::Result<()> {
    let session = Arc::clone(&app.state::<Arc<Session>>());
    platform::end_if_second(app, || session.end());
    let wording = session.wording();
    let say = |label| wording.say(&Message::Label(label));
    let words = Words {
        looking: say(Label::Looking),
        open: say(Label::OpenRejoin),
        message: say(Label::ISeeAMessage),
        quit: say(Label::Quit),
    };
    let tray = Tray::new(app, menu::before_the_first_look(words), choose)?;
    if tray.show(session.shows_icon_at_once())? {
        watch_the_icon(app, &tray);
    }
    app.manage(tray);
    follow::start(app, session);
    Ok(())
}

fn watch_the_icon(app: &AppHandle, tray: &Tray) {
    let handle = app.clone();
    platform::watch_the_icon(tray.icon(), move || notify(&handle, icon_hidden(&handle)));
}

/// Looks at the Mac in one of the session's ways and shows what was seen. `None`: the app is ending.
async fn look(app: &AppHandle, way: impl FnOnce(&Session) -> Shown + Send + 'static) -> Option<Shown> {
    let shown = with_session(app, way).await?;
    show(app);
    Some(shown)
}

/// What a page that has just opened shows: what was seen last. The Mac of now follows as an event.
async fn shown_to_a_new_page(app: &AppHandle) -> Option<Shown> {
    match app.state::<Arc<Session>>().last() {
        Some(last) => Some(last),
        None => look(app, Session::look).await,
    }
}

/// Performs an action; where its answer has to be read, the window shows it.
async fn perform_action(app: &AppHandle, action: ActionId, cause: Option<Cause>) -> Option<Shown> {
    let (shown, must_be_read) = with_session(app, move |session| session.perform_for(action, cause)).await?;
    show(app);
    follow::guide_has_changed(app);
    if must_be_read {
        let guide = shown.view.guide.as_ref().filter(|_| action == ActionId::StartGuide);
        open_window_soon(app, guide.map(|_| Page::Guide));
        if guide.is_some() {
            let app = app.clone();
            spawn(async move { look(&app, Session::try_hosts).await });
        }
    }
    Some(shown)
}

/// Changes what is remembered of the guide, and shows what follows from it.
async fn change_guide(
    app: &AppHandle,
    change: impl FnOnce(&Session) -> Shown + Send + 'static,
) -> Option<Shown> {
    let shown = with_session(app, change).await?;
    show(app);
    follow::guide_has_changed(app);
    Some(shown)
}

/// Saves the report where the user says. `None`: the app is ending.
async fn save_report(app: &AppHandle, answers: Vec<String>) -> Option<ViewSaved<String>> {
    let unsaved = ViewSaved { told: None, saved: false };
    let Some(made) = app.state::<Arc<Session>>().made_report() else { return Some(unsaved) };
    let Some(to) = platform::ask_where_to_save(app, &made.name()).await else { return Some(unsaved) };
    with_session(app, move |session| session.save_report(&made, &to, &answers)).await
}

/// Shows where the report was saved.
fn show_report(app: &AppHandle) {
    if let Some(file) = app.state::<Arc<Session>>().saved_report() {
        platform::show_file(&file);
    }
}

/// Does what takes as long as a Mac does, where it holds nothing up. `None`: the app is ending.
async fn with_session<T: Send + 'static>(
    app: &AppHandle,
    work: impl FnOnce(&Session) -> T + Send + 'static,
) -> Option<T> {
    let session = Arc::clone(&app.state::<Arc<Session>>());
    spawn_blocking(move || work(&session)).await.ok()
}

/// Brings what was seen last to every face: of two looks that end at the same time, the later one stays.
fn show(app: &AppHandle) {
    let handle = app.clone();
    // Without a main loop the app is ending.
    let _ = app.run_on_main_thread(move || {
        let Some(Shown { view, .. }) = emit_last(&handle) else { return };
        let tray = handle.state::<Tray>();
        let drawn = tray.draw(&handle, Some(view.state), menu::entries(&view));
        match drawn.and_then(|()| tray.show(view.show_icon)) {
            Ok(true) => watch_the_icon(&handle, &tray),
            Ok(false) => {}
            Err(error) => terminal::complain(&error.to_string()),
        }
    });
    follow::look_closely(app, window::is_open(app));
    tell(app);
}

/// Tells the page. Without a window there is nobody to tell.
fn emit_last(app: &AppHandle) -> Option<Shown> {
    let last = app.state::<Arc<Session>>().last()?;
    let _ = app.emit_to(window::LABEL, SHOWN, &last);
    Some(last)
}

/// Notifies the user of what the last look has brought up.
fn tell(app: &AppHandle) {
    for notice in app.state::<Arc<Session>>().take_notices() {
        notify(app, notice);
    }
}

/// Notifies the user. Who has the window open sees there what is to be done.
fn notify(app: &AppHandle, notice: Notice<String>) {
    if notice.occasion.is_seen_in_the_window() && window::is_open(app) {
        return;
    }
    let (handle, action, page) = (app.clone(), notice.action, notice.occasion.page());
    platform::notify(notice, move || match action {
        Some(action) => {
            spawn(async move { perform_action(&handle, action, None).await });
        }
        None => open_window_soon(&handle, page),
    });
}

/// What is told where the icon is not on the screen: the window is reached without it.
fn icon_hidden(app: &AppHandle) -> Notice<String> {
    let wording = app.state::<Arc<Session>>().wording();
    Notice {
        occasion: Occasion::IconHidden,
        headline: Label::IconHidden,
        explanation: Label::HowToShowTheIcon,
        button: Label::OpenRejoin,
        action: None,
    }
    .map(|label| wording.say(&Message::Label(label)))
}

/// Opens the window from any thread.
fn open_window_soon(app: &AppHandle, page: Option<Page>) {
    let handle = app.clone();
    // Without a main loop the app is ending.
    let _ = app.run_on_main_thread(move || open_window(&handle, page));
}

/// What a line of the menu does.
fn choose(app: &AppHandle, line: Line) {
    match line {
        Line::Open => open_window(app, None),
        Line::Prompts => open_window(app, Some(Page::Prompts)),
        Line::Message => open_window(app, Some(Page::Message)),
        Line::Quit => app.exit(0),
        Line::Next => {
            let next = app.state::<Arc<Session>>().last().and_then(|shown| shown.view.next);
            if let Some(next) = next {
                perform_soon(app, next.id);
            }
        }
        Line::Guide => {
            let guide = app.state::<Arc<Session>>().last().and_then(|shown| shown.view.guide);
            match guide.map(|guide| guide.standing) {
                Some(ViewStanding::NotStarted) => perform_soon(app, ActionId::StartGuide),
                Some(ViewStanding::UnderWay | ViewStanding::Done) | None => {
                    open_window(app, Some(Page::Guide));
                }
            }
        }
        Line::Simulated | Line::Headline | Line::Separator => {}
    }
}

fn perform_soon(app: &AppHandle, action: ActionId) {
    let app = app.clone();
    spawn(async move { perform_action(&app, action, None).await });
}

/// Opens the window, at a page where one is asked for, and looks at the Mac, for whoever reads now.
fn open_window(app: &AppHandle, page: Option<Page>) {
    let last = app.state::<Arc<Session>>().last();
    if let Err(error) = window::open(app, page, last.as_ref()) {
        terminal::complain(&error.to_string());
    }
    follow::look_closely(app, true);
    // Rejoin is in front of whoever is asked.
    platform::ask_for_notifications();
    let app = app.clone();
    spawn(async move { look(&app, Session::look_for_a_reader).await });
}

/// What was told has been read: the next one who opens the window begins anew.
fn window_closed(app: &AppHandle) {
    follow::look_closely(app, false);
    app.state::<Arc<Session>>().forget_what_was_told();
}
