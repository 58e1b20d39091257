//! Every wait has an end: a test that hangs fails, and says what it was waiting for.

use std::time::Duration;

use tokio::time::{sleep, timeout};

/// Many times what anything here takes on a busy machine.
pub(crate) const LIMIT: Duration = Duration::from_secs(30);

/// How often to look where nothing tells of a change.
pub(crate) const INTERVAL: Duration = Duration::from_millis(20);

/// What the future brings, within the limit.
pub(crate) async fn within<F: Future>(what: &str, future: F) -> F::Output {
    let Ok(output) = timeout(LIMIT, future).await else { panic!("{what}: not within {LIMIT:?}") };
    output
}

/// What `look` finds, as soon as it finds something: for what sends no event.
pub(crate) async fn eventually<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    within(what, async {
        loop {
            match look() {
                Some(found) => return found,
                None => sleep(INTERVAL).await,
            }
        }
    })
    .await
}
