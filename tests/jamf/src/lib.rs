//! Runs the scripts of bundle/jamf on pretend Macs, and holds the profiles, the documents for admins and every shell script
//! to their rules.

#[cfg(test)]
mod clean_up;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod extension_attribute;
#[cfg(test)]
mod pretend_mac;
#[cfg(test)]
mod profiles;
#[cfg(test)]
mod shellcheck;
#[cfg(test)]
mod uninstall;
