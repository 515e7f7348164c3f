//! `keyed!`: an enumeration whose variants have a stable key (in the database, in rulebooks, in
//! JSON) and a French label.

/// An enumeration declared by [`keyed!`](crate::keyed!), for what is written once for all of them.
pub trait Keyed: Copy + Eq + Sized + 'static {
    /// Every value, in the order of declaration.
    const ALL: &'static [Self];

    /// The stable key.
    fn key(self) -> &'static str;
}

/// Declares an enumeration with `key()`, `label()`, `ALL`, `from_key()`, serde by key, and, for
/// the store, a text column.
#[macro_export]
macro_rules! keyed {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "sea-orm", derive(sea_orm::DeriveValueType))]
        #[cfg_attr(feature = "sea-orm", sea_orm(value_type = "String"))]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $key)] $variant,)+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &[$name] = &[$($name::$variant,)+];

            /// The stable key.
            pub const fn key(self) -> &'static str {
                match self { $($name::$variant => $key,)+ }
            }

            /// The French name.
            pub const fn label(self) -> &'static str {
                match self { $($name::$variant => $label,)+ }
            }

            /// The value that has this key.
            pub fn from_key(key: &str) -> Option<$name> {
                match key { $($key => Some($name::$variant),)+ _ => None }
            }
        }

        // Keys are never made by the database.
        #[cfg(feature = "sea-orm")]
        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl $crate::keyed::Keyed for $name {
            const ALL: &'static [$name] = $name::ALL;

            fn key(self) -> &'static str {
                $name::key(self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.key())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::keyed::UnknownKey;
            fn from_str(key: &str) -> Result<$name, $crate::keyed::UnknownKey> {
                $name::from_key(key).ok_or_else(|| $crate::keyed::UnknownKey(key.to_owned()))
            }
        }
    };
}

/// A key that no value of the enumeration has.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("valeur inconnue : {0}")]
pub struct UnknownKey(pub String);
