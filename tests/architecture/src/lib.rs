//! Holds the invariants of ARCHITECTURE.md against the source tree: what must not be there.

#[cfg(test)]
mod article;
#[cfg(test)]
mod dependencies;
#[cfg(test)]
mod doors;
#[cfg(test)]
mod pure;
#[cfg(test)]
mod sentences;
#[cfg(test)]
mod tree;
