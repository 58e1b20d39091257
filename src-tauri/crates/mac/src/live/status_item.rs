//! Whether a status item can be seen, from where macOS says that it is.

/// From where to where something reaches across the screens, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Its left edge; screens to the left of the main one have negative numbers.
    pub left: f64,
    /// How wide it is.
    pub width: f64,
}

/// Whether an item is whole on one of the screens. Only its place across counts: a menu bar that hides by itself takes
/// the item up off the screen, and that is no fault. An item that macOS has parked is at the left edge of nothing, as
/// at −1 (tauri.md 1.3). Without any screen, as with the lid shut, nothing is amiss.
pub fn is_on_a_screen(item: Option<Frame>, screens: &[Frame]) -> bool {
    let Some(item) = item else { return screens.is_empty() };
    let holds = |screen: &Frame| {
        screen.left <= item.left && item.left + item.width <= screen.left + screen.width && item.width > 0.0
    };
    screens.is_empty() || screens.iter().any(holds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_seen_where_it_is_whole_on_a_screen() {
        let frame = |left, width| Frame { left, width };
        let main = frame(0.0, 1512.0);
        let left_of_it = frame(-1920.0, 1920.0);
        let cases = [
            ("in the menu bar", Some(frame(1100.0, 30.0)), vec![main], true),
            ("at the very right", Some(frame(1482.0, 30.0)), vec![main], true),
            ("on a second screen", Some(frame(-400.0, 30.0)), vec![main, left_of_it], true),
            ("parked", Some(frame(-1.0, 30.0)), vec![main], false),
            ("parked between two screens", Some(frame(-1.0, 30.0)), vec![main, left_of_it], false),
            ("beyond the right edge", Some(frame(1500.0, 30.0)), vec![main], false),
            ("without a width", Some(frame(1100.0, 0.0)), vec![main], false),
            ("no number", Some(frame(f64::NAN, 30.0)), vec![main], false),
            ("no window", None, vec![main], false),
            ("no screen", None, Vec::new(), true),
            ("no screen, parked", Some(frame(-1.0, 30.0)), Vec::new(), true),
        ];
        for (name, item, screens, expected) in cases {
            assert_eq!(is_on_a_screen(item, &screens), expected, "{name}");
        }
    }
}
