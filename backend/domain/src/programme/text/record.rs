//! Declaring the records that rulebooks are made of.

/// Declares a record and its reading: fields by name (`as` gives another name in the text), then
/// the checks of one record on its own.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$fmeta:meta])* pub $field:ident $(as $key:literal)?: $type:ty,)+
    } $(check($record:ident, $at:ident) $check:block)?) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        pub struct $name { $($(#[$fmeta])* $(#[serde(rename = $key)])? pub $field: $type,)+ }

        impl $crate::programme::text::Read for $name {
            fn read(
                node: &$crate::programme::text::Node,
                report: &mut $crate::programme::text::Report,
            ) -> Self {
                const FIELDS: &[&str] = &[$($crate::programme::text::record!(@key $field $($key)?)),+];
                let Some(table) = $crate::programme::text::Table::open(node, FIELDS, report) else {
                    return Self::stand_in();
                };
                let record = Self {
                    $($field: table.field($crate::programme::text::record!(@key $field $($key)?), report),)+
                };
                $({
                    let $record = &record;
                    let mut at = $crate::programme::text::At { path: &node.path, report };
                    let $at = &mut at;
                    $check
                })?
                record
            }

            fn stand_in() -> Self {
                Self { $($field: <$type as $crate::programme::text::Read>::stand_in(),)+ }
            }
        }
    };
    (@key $field:ident $key:literal) => { $key };
    (@key $field:ident) => { stringify!($field) };
}
pub(crate) use record;

/// A record that states a rule: it also says where the rule comes from, in a source or as a
/// proposal of ours with its reason.
macro_rules! rule {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$fmeta:meta])* pub $field:ident $(as $key:literal)?: $type:ty,)+
    } $(check($record:ident, $at:ident) $check:block)?) => {
        $crate::programme::text::record! {
            $(#[$meta])*
            pub struct $name {
                $($(#[$fmeta])* pub $field $(as $key)?: $type,)+
                /// The passage that states the rule; none for a proposal of ours.
                pub cite: Option<$crate::refusal::Citation>,
                /// Other passages that state it or bear on it.
                pub see: Vec<$crate::refusal::Citation>,
                /// Ours until a user says otherwise: the source doesn't state it, or not wholly.
                pub proposed: bool,
                /// How the source is read, or why this is proposed.
                pub note: Option<String>,
            }
            check(rule, at) {
                $crate::programme::source::check_ground(rule.cite.is_some(), rule.proposed, rule.note.is_some(), at);
                $({
                    let $record = rule;
                    let $at = &mut *at;
                    $check
                })?
            }
        }
    };
}
pub(crate) use rule;
