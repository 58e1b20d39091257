//! In whatever order a disk lists the names in a folder, the Evidence is the same.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use damage::recordings;
use jiff::{Timestamp, tz::TimeZone};
use rejoin_keychain::Signature;
use rejoin_mac::{Command, File, Mac, Output, Recorded, Trouble, look_and_try_hosts};
use rejoin_registration::{HostAnswer, Proxy, RunningApp, User};

/// How many other orders are tried.
const ORDERS: u64 = 2;

/// A Mac whose folders are listed in another order.
struct Shuffled {
    mac: Recorded,
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

impl Mac for Shuffled {
    fn list(&self, folder: &str) -> Result<Vec<String>, Trouble> {
        let mut names = self.mac.list(folder)?;
        self.shuffle(&mut names);
        Ok(names)
    }

    fn running(&self) -> Result<Vec<RunningApp>, Trouble> {
        self.mac.running()
    }

    fn now(&self) -> Timestamp {
        self.mac.now()
    }

    fn time_zone(&self) -> TimeZone {
        self.mac.time_zone()
    }

    fn macos(&self) -> Option<String> {
        self.mac.macos()
    }

    fn awake_since(&self) -> Option<Timestamp> {
        self.mac.awake_since()
    }

    fn user(&self) -> User {
        self.mac.user()
    }

    fn languages(&self) -> Vec<String> {
        self.mac.languages()
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, Trouble> {
        self.mac.read(path, limit)
    }

    fn open(&self, path: &str) -> Result<Box<dyn File>, Trouble> {
        self.mac.open(path)
    }

    fn exists(&self, path: &str) -> Result<bool, Trouble> {
        self.mac.exists(path)
    }

    fn run(&self, command: Command) -> Result<Output, Trouble> {
        self.mac.run(command)
    }

    fn proxy(&self) -> Result<Proxy, Trouble> {
        self.mac.proxy()
    }

    fn answers(&self, hosts: &[(String, u16)]) -> Vec<HostAnswer> {
        self.mac.answers(hosts)
    }

    fn signature(&self, bundle: &str) -> Result<Signature, Trouble> {
        self.mac.signature(bundle)
    }

    fn is_forced(&self, domain: &str, key: &str) -> bool {
        self.mac.is_forced(domain, key)
    }
}

#[test]
fn the_order_of_listings_does_not_matter() {
    let mut shuffled = 0;
    for name in recordings::names().unwrap() {
        let open = || Recorded::open(&recordings::folder().join(&name)).unwrap();
        let sorted = look_and_try_hosts(&open());
        for order in 1..=ORDERS {
            let mac = Shuffled { mac: open(), order };
            shuffled += usize::from(mac.list("/").ok() != mac.mac.list("/").ok());
            assert_eq!(look_and_try_hosts(&mac), sorted, "{name}");
        }
    }
    assert!(shuffled > 100, "listings came in another order: {shuffled}");
}
