//! What Rejoin ships of others: the list of it, the licenses, and whether both keep to the rules in deny.toml.

mod bill;
mod component;
mod crates;
mod error;
mod licenses;
mod packages;
mod rules;

pub use bill::bill;
pub use component::{Component, Shipped, Source, Sum};
pub use error::SupplyError;
pub use licenses::licenses;
pub use rules::{Breach, Rules};

use std::path::Path;

/// Everything that is shipped, the crates of both halves of the Mac program and the packages of the page, sorted.
///
/// # Errors
///
/// Where cargo, the lock files or the page's packages cannot be read.
pub fn shipped(top: &Path) -> Result<Shipped, SupplyError> {
    let mut shipped = crates::shipped(top)?;
    let packages = packages::shipped(&top.join("ui"))?;
    shipped.program.needs.extend(packages.iter().map(Component::reference));
    shipped.components.extend(packages);
    shipped.components.sort_by_key(Component::reference);
    Ok(shipped)
}
