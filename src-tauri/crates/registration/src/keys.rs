//! Closed lists whose values have a key in the ids of messages.

/// A value of a closed list, with its part of a message's id.
pub(crate) trait Key: Copy + 'static {
    /// Every value.
    const ALL: &'static [Self];

    /// Lower case, words joined by hyphens.
    fn key(self) -> &'static str;
}

/// Gives keys to the values of an enum that stands elsewhere.
macro_rules! keys {
    ($list:ident { $($name:ident $key:literal),+ $(,)? }) => {
        impl Key for $list {
            const ALL: &'static [Self] = &[$($list::$name),+];

            fn key(self) -> &'static str {
                match self { $($list::$name => $key),+ }
            }
        }
    };
}

/// An enum whose values have keys.
macro_rules! words {
    ($(#[doc = $list_doc:literal])+ pub enum $list:ident { $($(#[doc = $doc:literal])+ $name:ident $key:literal),+ $(,)? }) => {
        $(#[doc = $list_doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $list {
            $($(#[doc = $doc])+ $name,)+
        }

        keys! { $list { $($name $key),+ } }
    };
}

pub(crate) use {keys, words};
