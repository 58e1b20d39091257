//! Whole clean-ups on recorded Macs.

mod at_random;
mod home;
mod kept;
mod killed;
mod listed;
