//! People.

use crate::id::GlobalId;
use async_graphql::Object;
use cordee_app::member;

/// Someone who is, or was, a member of the tenant.
#[derive(Debug)]
pub struct Person(member::Person);

impl From<member::Person> for Person {
    fn from(row: member::Person) -> Person {
        Person(row)
    }
}

#[Object]
impl Person {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn name(&self) -> &str {
        &self.0.name
    }
}
