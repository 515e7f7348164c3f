//! People.

use crate::id::GlobalId;
use async_graphql::Object;
use cordee_app::identity;

/// Someone who is, or was, a member of the tenant.
#[derive(Debug)]
pub struct Person(identity::Person);

impl From<identity::Person> for Person {
    fn from(row: identity::Person) -> Person {
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
