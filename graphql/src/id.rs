//! Global ids: opaque, typed, URL-safe.

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use cordee_app::address;
use cordee_app::{AppError, AppResult};
use cordee_domain::ids::{Identified, Kind};
use std::fmt;
use uuid::Uuid;

/// An opaque identifier of anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GlobalId {
    pub kind: Kind,
    pub uuid: Uuid,
}

#[Scalar(name = "ID")]
impl ScalarType for GlobalId {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            // What can't be read is the id of nothing: it is looked up, and not found.
            Value::String(text) => {
                Ok(GlobalId::read(text).unwrap_or(GlobalId { kind: Kind::Tenant, uuid: Uuid::max() }))
            }
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.to_string())
    }
}

impl GlobalId {
    pub fn of<I: Identified>(id: I) -> GlobalId {
        GlobalId { kind: I::KIND, uuid: id.uuid() }
    }

    /// The id as one of this kind; of another kind it is the id of nothing.
    pub fn as_id<I: Identified>(self) -> AppResult<I> {
        if self.kind == I::KIND { Ok(I::from_uuid(self.uuid)) } else { Err(AppError::NotFound) }
    }

    fn read(text: &str) -> Option<GlobalId> {
        let (kind, uuid) = address::read_global(text)?;
        Some(GlobalId { kind, uuid })
    }
}

impl fmt::Display for GlobalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&address::global(self.kind, self.uuid))
    }
}

/// An optional id as one of this kind.
pub fn optional<I: Identified>(id: Option<GlobalId>) -> AppResult<Option<I>> {
    id.map(GlobalId::as_id).transpose()
}

/// Ids as ones of this kind.
pub fn all<I: Identified>(ids: Vec<GlobalId>) -> AppResult<Vec<I>> {
    ids.into_iter().map(GlobalId::as_id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_domain::ids::{GroupId, ProgrammeId};

    #[test]
    fn ids_read_back_and_refuse_other_kinds() {
        let id = GlobalId::of(GroupId(Uuid::from_u128(7)));
        let read = GlobalId::read(&id.to_string()).unwrap();
        assert_eq!(read, id);
        assert!(read.as_id::<ProgrammeId>().is_err());
        for text in ["", "x", "AAAA", &"A".repeat(24), "é"] {
            assert_eq!(GlobalId::read(text), None, "{text}");
        }
    }
}
