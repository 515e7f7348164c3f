use super::*;
use futures_util::future::join_all;

async fn signed_in(world: &World) -> Access {
    world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
    world.sign_in("camille@ars.fr", GOOD).await.unwrap()
}

fn unauthenticated<T: std::fmt::Debug>(result: AppResult<T>) -> bool {
    matches!(result, Err(AppError::Unauthenticated))
}

#[tokio::test]
async fn each_use_replaces_the_token() {
    each(async |world| {
        let mut access = signed_in(&world).await;
        for _ in 0..5 {
            world.pass(Duration::minutes(4));
            let next = refresh(&world.app, &with_cookie(&access), None).await.unwrap();
            assert_ne!(next.refresh, access.refresh);
            assert!(world.acts(&next).await);
            access = next;
        }
    })
    .await;
}

#[tokio::test]
async fn a_token_used_again_ends_the_session_for_thief_and_owner_alike() {
    each(async |world| {
        let stolen = signed_in(&world).await;
        let thief = refresh(&world.app, &with_cookie(&stolen), None).await.unwrap();
        world.pass(Duration::seconds(10));
        assert!(world.acts(&thief).await);
        assert!(unauthenticated(refresh(&world.app, &with_cookie(&stolen), None).await));
        assert!(!world.acts(&thief).await);
        assert!(unauthenticated(refresh(&world.app, &with_cookie(&thief), None).await));
    })
    .await;
}

#[tokio::test]
async fn a_renewal_sent_twice_at_once_gets_the_same_answer() {
    each(async |world| {
        let mut access = signed_in(&world).await;
        let mut cookie = with_cookie(&access);
        for _ in 0..10 {
            cookie = with_cookie(&access);
            let renewed = join_all((0..8).map(|_| refresh(&world.app, &cookie, None))).await;
            let renewed: Vec<Access> = renewed.into_iter().map(Result::unwrap).collect();
            assert!(renewed.iter().all(|one| one.refresh.text == renewed[0].refresh.text));
            access = renewed.into_iter().next().unwrap();
        }
        let one = access;
        world.pass(Duration::seconds(9));
        assert_eq!(refresh(&world.app, &cookie, None).await.unwrap().refresh.text, one.refresh.text);

        // Once the successor was used, the old one is a theft even within the grace.
        refresh(&world.app, &with_cookie(&one), None).await.unwrap();
        assert!(unauthenticated(refresh(&world.app, &cookie, None).await));
        assert!(!world.acts(&one).await);
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_when_idle_and_when_old() {
    each(async |world| {
        let access = signed_in(&world).await;
        world.pass(Duration::days(14));
        assert!(unauthenticated(refresh(&world.app, &with_cookie(&access), None).await));

        let mut access = world.sign_in("camille@ars.fr", GOOD).await.unwrap();
        for _ in 0..6 {
            world.pass(Duration::days(13));
            access = refresh(&world.app, &with_cookie(&access), None).await.unwrap();
        }
        world.pass(Duration::days(12) - Duration::seconds(1));
        let last = refresh(&world.app, &with_cookie(&access), None).await.unwrap();
        assert!(last.refresh.expires_at <= world.app.clock.now() + Duration::seconds(1));
        world.pass(Duration::seconds(1));
        assert!(!world.acts(&last).await);
        assert!(unauthenticated(refresh(&world.app, &with_cookie(&last), None).await));
    })
    .await;
}

#[tokio::test]
async fn what_is_not_a_token_opens_nothing() {
    each(async |world| {
        let access = signed_in(&world).await;
        let forged = [
            None,
            Some(String::new()),
            Some("A".repeat(43)),
            Some(access.token.text.clone()),
            Some(format!("{}x", access.refresh.text)),
            Some("' OR 1=1 --".into()),
            Some("é".repeat(43)),
        ];
        for refresh_cookie in forged {
            let client = ClientInfo { refresh_cookie, ..client("198.51.100.7") };
            assert!(unauthenticated(refresh(&world.app, &client, None).await));
        }
        // A refresh token is not an access token.
        assert!(authenticate(&world.app, &access.refresh.text).await.is_err());
        assert!(world.acts(&access).await);
    })
    .await;
}

#[tokio::test]
async fn another_tenant_is_reached_by_members_alone_and_a_refusal_uses_nothing_up() {
    each(async |world| {
        let access = signed_in(&world).await;
        let cookie = with_cookie(&access);
        let foreign = refusal(refresh(&world.app, &cookie, Some("hauts-de-france")).await);
        assert_eq!(refusal(refresh(&world.app, &cookie, Some("nowhere")).await), foreign);
        invite_as_system(&world.app, world.hauts_de_france.id, new_member("camille@ars.fr", Role::Aract))
            .await
            .unwrap();
        let north = refresh(&world.app, &cookie, Some("hauts-de-france")).await.unwrap();
        assert_eq!(north.tenant.key, "hauts-de-france");
        let asker = world.asker(&north).await.unwrap();
        assert_eq!(asker.actor().unwrap().held()[0].role, Role::Aract);
        // The last tenant used is the one to come back to.
        let again = refresh(&world.app, &with_cookie(&north), None).await.unwrap();
        assert_eq!(again.tenant.key, "hauts-de-france");
        // The token of one tenant says nothing in the other.
        assert!(world.asker(&access).await.unwrap().actor().unwrap().tenant() == world.occitanie.id);
    })
    .await;
}

#[tokio::test]
async fn a_closed_account_renews_nothing() {
    each(async |world| {
        let access = signed_in(&world).await;
        let changing = world.app.db.change_identity().await.unwrap();
        cordee_store::identity::account::set_disabled(changing.change(), access.person, Some(world.app.clock.now()))
            .await
            .unwrap();
        changing.commit().await.unwrap();
        assert!(!world.acts(&access).await);
        assert!(unauthenticated(refresh(&world.app, &with_cookie(&access), None).await));
    })
    .await;
}

#[tokio::test]
async fn sweeping_forgets_what_ended_and_nothing_else() {
    each(async |world| {
        let old = signed_in(&world).await;
        world.pass(Duration::days(60));
        let live = world.sign_in("camille@ars.fr", GOOD).await.unwrap();
        let used = with_cookie(&live);
        let next = refresh(&world.app, &used, None).await.unwrap();
        world.pass(Duration::days(13));
        let next = refresh(&world.app, &with_cookie(&next), None).await.unwrap();
        world.pass(Duration::days(2));
        sweep(&world.app).await.unwrap();
        world.pass(Duration::days(46));
        sweep(&world.app).await.unwrap();
        let reading = world.app.db.identity().await.unwrap();
        let known = |access: &Access| {
            let hash = super::super::secret::Secret::parse(&access.refresh.text).unwrap().hash();
            cordee_store::identity::refresh::by_hash(reading.view(), hash)
        };
        assert!(known(&old).await.unwrap().is_none());
        assert!(known(&live).await.unwrap().is_none());
        assert!(known(&next).await.unwrap().is_some());
    })
    .await;
}
