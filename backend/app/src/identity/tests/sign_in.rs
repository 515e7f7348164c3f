use super::*;

#[tokio::test]
async fn a_right_password_gives_the_roles_held() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        let access = world.sign_in("  Camille@ARS.fr ", GOOD).await.unwrap();
        assert_eq!(access.tenant.key, "occitanie");
        let asker = world.asker(&access).await.unwrap();
        let actor = asker.actor().unwrap();
        assert_eq!(actor.held().iter().map(|held| held.role).collect::<Vec<_>>(), [Role::Ars]);
        assert_eq!(actor.tenant(), world.occitanie.id);
        assert_eq!(me(&asker).await.unwrap().email, "camille@ars.fr");
        assert_eq!(asker.statements().await, 2, "rights are read in one statement, and the account in one");
    })
    .await;
}

#[tokio::test]
async fn nobody_learns_whether_an_account_exists() {
    each(async |world| {
        let closed = world.member(&world.occitanie, "closed@ars.fr", Role::Ars).await;
        world.member(&world.occitanie, "open@ars.fr", Role::Ars).await;
        invite_as_system(&world.app, world.occitanie.id, new_member("fresh@ars.fr", Role::Ars)).await.unwrap();
        let changing = world.app.db.change_identity().await.unwrap();
        cordee_store::identity::account::set_disabled(changing.change(), closed, Some(world.app.clock.now()))
            .await
            .unwrap();
        changing.commit().await.unwrap();

        let mut answers = Vec::new();
        for (email, password) in [
            ("open@ars.fr", "wrong"),
            ("open@ars.fr", ""),
            ("nobody@ars.fr", GOOD),
            ("closed@ars.fr", GOOD),
            ("fresh@ars.fr", ""),
            ("fresh@ars.fr", GOOD),
        ] {
            let before = world.app.identity.passwords.computations();
            answers.push(refusal(world.sign_in(email, password).await));
            let computed = world.app.identity.passwords.computations() - before;
            assert_eq!(computed, 1, "the work differs for {email}");
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "{answers:?}");
    })
    .await;
}

#[tokio::test]
async fn a_thousand_wrong_passwords_from_a_thousand_addresses_are_slowed_down() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        let own = client("198.51.100.7");
        world.sign_in_from(&own, "camille@ars.fr", GOOD).await.unwrap();

        let mut waits = Vec::new();
        for email in ["camille@ars.fr", "nobody@ars.fr"] {
            let before = world.app.identity.passwords.computations();
            let mut answers = Vec::new();
            for n in 0..1_000 {
                let from = client(&format!("10.1.{}.{}", n / 250, n % 250));
                answers.push(limited(world.sign_in_from(&from, email, "wrong").await));
            }
            assert!(world.app.identity.passwords.computations() - before <= 5);
            waits.push(answers);
        }
        assert_eq!(waits[0], waits[1], "known and unknown are limited alike");

        // Its owner, from where it came in before, is not shut out; from elsewhere, after a while.
        world.sign_in_from(&own, "camille@ars.fr", GOOD).await.unwrap();
        let elsewhere = client("203.0.113.9");
        let wait = limited(world.sign_in_from(&elsewhere, "camille@ars.fr", GOOD).await).unwrap();
        world.pass(Duration::seconds(wait as i64));
        world.sign_in_from(&elsewhere, "camille@ars.fr", GOOD).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn tries_made_at_once_count_too() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        let before = world.app.identity.passwords.computations();
        let tries = (0..50).map(|n| {
            let from = client(&format!("10.2.0.{n}"));
            let world = &world;
            async move { world.sign_in_from(&from, "camille@ars.fr", "wrong").await }
        });
        futures_util::future::join_all(tries).await;
        assert!(world.app.identity.passwords.computations() - before <= 5);
    })
    .await;
}

#[tokio::test]
async fn one_address_that_tries_many_accounts_is_slowed_down() {
    each(async |world| {
        let before = world.app.identity.passwords.computations();
        let mut refused = 0;
        for n in 0..200 {
            let answer = world.sign_in_from(&client("10.3.0.1"), &format!("p{n}@ars.fr"), "wrong").await;
            refused += usize::from(limited(answer).is_some());
        }
        assert_eq!(world.app.identity.passwords.computations() - before, 40);
        assert_eq!(refused, 160);
        // An IPv6 subscriber is one address, whichever of its own it uses.
        for n in 0..200 {
            let from = client(&format!("2001:db8:1:2::{n:x}"));
            let _ = world.sign_in_from(&from, &format!("q{n}@ars.fr"), "wrong").await;
        }
        assert_eq!(world.app.identity.passwords.computations() - before, 80);
    })
    .await;
}

#[tokio::test]
async fn signing_in_again_ends_the_session_of_the_cookie() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        let first = world.sign_in("camille@ars.fr", GOOD).await.unwrap();
        let second = world.sign_in_from(&with_cookie(&first), "camille@ars.fr", GOOD).await.unwrap();
        assert!(!world.acts(&first).await);
        assert!(world.acts(&second).await);
    })
    .await;
}

#[tokio::test]
async fn the_tenant_is_the_one_asked_for_or_the_last_one_used() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Consultant).await;
        invite_as_system(&world.app, world.hauts_de_france.id, new_member("camille@ars.fr", Role::Consultant))
            .await
            .unwrap();
        let asked =
            |key: &str| SignIn { email: "camille@ars.fr".into(), password: GOOD.into(), tenant_key: Some(key.into()) };
        let from = client("198.51.100.7");
        world.pass(Duration::seconds(1));
        let north = sign_in(&world.app, &from, asked("hauts-de-france")).await.unwrap();
        assert_eq!(north.tenant.key, "hauts-de-france");
        world.pass(Duration::seconds(1));
        assert_eq!(world.sign_in("camille@ars.fr", GOOD).await.unwrap().tenant.key, "hauts-de-france");
        let asker = world.asker(&north).await.unwrap();
        let keys: Vec<String> = my_tenants(&asker).await.unwrap().into_iter().map(|t| t.key).collect();
        assert_eq!(keys, ["hauts-de-france", "occitanie"]);

        let foreign = refusal(sign_in(&world.app, &from, asked("bretagne")).await);
        world.member(&world.occitanie, "seul@ars.fr", Role::Ars).await;
        let input = SignIn { email: "seul@ars.fr".into(), ..asked("hauts-de-france") };
        assert_eq!(refusal(sign_in(&world.app, &from, input).await), foreign, "absent and foreign answer alike");
    })
    .await;
}

#[tokio::test]
async fn a_machine_token_acts_for_five_minutes_and_can_be_revoked() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Admin).await;
        let token = machine_token(&world.app, "Camille@ars.fr", "occitanie").await.unwrap();
        let asker = authenticate(&world.app, &token.text).await.unwrap().asker;
        let devices = login_sessions(&asker).await.unwrap();
        let machine = asker.actor().unwrap().login().unwrap();
        assert!(devices.iter().any(|device| device.id == machine));
        assert!(machine_token(&world.app, "camille@ars.fr", "hauts-de-france").await.is_err());
        assert!(machine_token(&world.app, "nobody@ars.fr", "occitanie").await.is_err());

        let other = machine_token(&world.app, "camille@ars.fr", "occitanie").await.unwrap();
        revoke_login_session(&asker, machine).await.unwrap();
        assert!(matches!(authenticate(&world.app, &token.text).await, Err(AppError::Unauthenticated)));
        authenticate(&world.app, &other.text).await.unwrap();
        world.pass(Duration::minutes(5));
        assert!(matches!(authenticate(&world.app, &other.text).await, Err(AppError::Unauthenticated)));
    })
    .await;
}

#[tokio::test]
async fn a_fresh_platform_has_no_account() {
    each(async |world| {
        assert_eq!(members(&world.app, world.occitanie.id).await.unwrap(), []);
        assert!(demo::accounts(&world.app).await.unwrap().is_empty());
    })
    .await;
}
