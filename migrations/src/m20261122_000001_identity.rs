use crate::sql;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_connection().get_database_backend() == DbBackend::Postgres {
            let role = sql::APPLICATION_ROLE;
            let create = format!(
                "DO $$ BEGIN
                   IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN CREATE ROLE {role} NOLOGIN; END IF;
                 EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
                 END $$"
            );
            let db = manager.get_connection();
            db.execute_unprepared(&create).await?;
            db.execute_unprepared(&format!("GRANT {role} TO CURRENT_USER")).await?;
            db.execute_unprepared(&format!("GRANT USAGE ON SCHEMA public TO {role}")).await?;
        }
        sql::run(
            manager,
            "
CREATE TABLE tenant (
  id uuid NOT NULL PRIMARY KEY, key text NOT NULL UNIQUE, name text NOT NULL, region_code text NOT NULL,
  funding_agency text NOT NULL, support_agency text NOT NULL, created_at timestamptz NOT NULL
);
CREATE TABLE person (
  id uuid NOT NULL PRIMARY KEY, email text NOT NULL UNIQUE, name text NOT NULL, name_folded text NOT NULL,
  password_hash text, created_at timestamptz NOT NULL, disabled_at timestamptz, version integer NOT NULL
);
CREATE TABLE login_session (
  id uuid NOT NULL PRIMARY KEY, person_id uuid NOT NULL REFERENCES person(id), user_agent text, address text,
  method text NOT NULL, last_tenant_id uuid REFERENCES tenant(id),
  created_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, revoked_at timestamptz
);
CREATE INDEX login_session_person ON login_session (person_id);
CREATE TABLE refresh_token (
  hash bytea NOT NULL PRIMARY KEY, login_session_id uuid NOT NULL REFERENCES login_session(id),
  issued_at timestamptz NOT NULL, used_at timestamptz, successor_salt bytea
);
CREATE INDEX refresh_token_session ON refresh_token (login_session_id);
CREATE TABLE one_time_link (
  hash bytea NOT NULL PRIMARY KEY, person_id uuid NOT NULL REFERENCES person(id),
  created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz
);
CREATE TABLE membership (
  tenant_id uuid NOT NULL REFERENCES tenant(id), id uuid NOT NULL, person_id uuid NOT NULL REFERENCES person(id),
  role text NOT NULL, establishment_id uuid, organisation_id uuid,
  since timestamptz NOT NULL, joined_at timestamptz, invited_name text, ended_at timestamptz, version integer NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX membership_person ON membership (tenant_id, person_id);
CREATE INDEX membership_tenants ON membership (person_id);
CREATE TABLE invitation (
  tenant_id uuid NOT NULL REFERENCES tenant(id), id uuid NOT NULL, hash bytea NOT NULL, person_id uuid NOT NULL REFERENCES person(id),
  membership_id uuid NOT NULL, invited_by uuid REFERENCES person(id),
  created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, accepted_at timestamptz,
  PRIMARY KEY (tenant_id, id), FOREIGN KEY (tenant_id, membership_id) REFERENCES membership(tenant_id, id)
);
CREATE UNIQUE INDEX invitation_hash ON invitation (tenant_id, hash);
",
        )
        .await?;
        sql::share(manager, &["tenant", "person", "login_session", "refresh_token", "one_time_link"]).await?;
        // A person may list the tenants it belongs to before it has chosen one.
        let own = "person_id = nullif(current_setting('cordee.person', true), '')::uuid";
        sql::wall(manager, &["membership"], Some(own)).await?;
        sql::wall(manager, &["invitation"], None).await
    }
}
