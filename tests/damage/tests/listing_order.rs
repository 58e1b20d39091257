//! In whatever order a disk lists the names in a folder, the Evidence is the same.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use damage::recordings;
use damage::twisted::{Twist, Twisted};
use rejoin_mac::{Mac, Recorded, Trouble, look_and_try_hosts};

/// How many other orders are tried.
const ORDERS: u64 = 2;

/// Lists folders in another order.
struct Shuffled {
    order: u64,
}

impl Shuffled {
    /// Fisher and Yates' shuffle, by a random sequence that is the same on every machine.
    fn shuffle<T>(&self, names: &mut [T]) {
        let mut random = self.order;
        for last in (1..names.len()).rev() {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let below = u64::try_from(last + 1).unwrap();
            names.swap(last, usize::try_from((random >> 33) % below).unwrap());
        }
    }
}

impl Twist for Shuffled {
    fn list(&self, mac: &Recorded, folder: &str) -> Result<Vec<String>, Trouble> {
        let mut names = mac.list(folder)?;
        self.shuffle(&mut names);
        Ok(names)
    }
}

#[test]
fn the_order_of_listings_does_not_matter() {
    let mut shuffled = 0;
    for name in recordings::names().unwrap() {
        let recorded = Recorded::open(&recordings::folder().join(&name)).unwrap();
        let sorted = look_and_try_hosts(&recorded);
        for order in 1..=ORDERS {
            let mac = Twisted { mac: &recorded, twist: Shuffled { order } };
            shuffled += usize::from(mac.list("/").ok() != recorded.list("/").ok());
            assert_eq!(look_and_try_hosts(&mac), sorted, "{name}");
        }
    }
    assert!(shuffled > 100, "listings came in another order: {shuffled}");
}
