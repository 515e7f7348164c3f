//! Rights end at once, whatever ends them.

use super::*;

#[tokio::test]
async fn signing_out_ends_the_session_at_once() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        // By the cookie alone, by the token alone, and by neither.
        let by_cookie = world.sign_in("camille@ars.fr", GOOD).await.unwrap();
        sign_out(&world.app, &with_cookie(&by_cookie), &world.nobody()).await.unwrap();
        assert!(!world.acts(&by_cookie).await);

        let by_token = world.sign_in("camille@ars.fr", GOOD).await.unwrap();
        let asker = world.asker(&by_token).await.unwrap();
        sign_out(&world.app, &client("198.51.100.7"), &asker).await.unwrap();
        assert!(!world.acts(&by_token).await);
        assert!(refresh(&world.app, &with_cookie(&by_token), None).await.is_err());

        sign_out(&world.app, &client("198.51.100.7"), &world.nobody()).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn devices_are_listed_and_ended_by_their_owner_alone() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        world.member(&world.occitanie, "autre@ars.fr", Role::Ars).await;
        let here = world.sign_in("camille@ars.fr", GOOD).await.unwrap();
        let there = world.sign_in_from(&client("203.0.113.4"), "camille@ars.fr", GOOD).await.unwrap();
        let stranger = world.asker(&world.sign_in("autre@ars.fr", GOOD).await.unwrap()).await.unwrap();

        let asker = world.asker(&here).await.unwrap();
        let other = world.asker(&there).await.unwrap().actor().unwrap().login().unwrap();
        let devices = login_sessions(&asker).await.unwrap();
        assert!(devices.iter().any(|d| d.id == other && d.address.as_deref() == Some("203.0.113.4")));
        assert!(matches!(revoke_login_session(&stranger, other).await, Err(AppError::NotFound)));
        assert!(world.acts(&there).await);
        revoke_login_session(&asker, other).await.unwrap();
        assert!(!world.acts(&there).await);
        assert!(matches!(revoke_login_session(&asker, other).await, Err(AppError::NotFound)));

        let third = world.sign_in("camille@ars.fr", GOOD).await.unwrap();
        revoke_other_login_sessions(&asker).await.unwrap();
        assert!(!world.acts(&third).await);
        assert!(world.acts(&here).await);
        assert_eq!(login_sessions(&world.asker(&here).await.unwrap()).await.unwrap().len(), 1);
        assert!(stranger.actor().is_ok());
    })
    .await;
}

#[tokio::test]
async fn an_ended_membership_acts_no_more_at_once() {
    each(async |world| {
        world.member(&world.occitanie, "aract@occ.fr", Role::Aract).await;
        let person = world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        let access = world.sign_in("camille@ars.fr", GOOD).await.unwrap();
        let authenticated = authenticate(&world.app, &access.token.text).await.unwrap();
        let holder = authenticated.holder;
        drop(authenticated);
        still_stands(&world.app, holder).await.unwrap();

        let aract = world.asker(&world.sign_in("aract@occ.fr", GOOD).await.unwrap()).await.unwrap();
        let page = memberships(&aract, &MembershipFilter::default(), 50, None).await.unwrap();
        let (held, _) = page.items.into_iter().find(|(m, _)| m.person_id == person).unwrap();
        let stale = end_membership(&aract, held.id, held.version - 1).await;
        assert!(matches!(stale, Err(AppError::Refused(r)) if matches!(r[0], Refusal::VersionConflict { .. })));
        end_membership(&aract, held.id, held.version).await.unwrap();

        assert!(!world.acts(&access).await);
        assert!(matches!(still_stands(&world.app, holder).await, Err(AppError::Unauthenticated)));
        assert!(refusal(refresh(&world.app, &with_cookie(&access), None).await).1.contains("aucun espace"));
    })
    .await;
}

#[tokio::test]
async fn administrators_are_named_and_ended_by_administrators_and_never_the_last() {
    each(async |world| {
        world.member(&world.occitanie, "aract@occ.fr", Role::Aract).await;
        world.member(&world.occitanie, "admin@occ.fr", Role::Admin).await;
        let aract = world.asker(&world.sign_in("aract@occ.fr", GOOD).await.unwrap()).await.unwrap();
        assert_eq!(refusal(invite(&aract, new_member("x@occ.fr", Role::Admin)).await).0, "role");
        let filter = MembershipFilter { role: Some(Role::Admin), search: None };
        let (held, _) = memberships(&aract, &filter, 1, None).await.unwrap().items.pop().unwrap();
        assert_eq!(refusal(end_membership(&aract, held.id, held.version).await).0, "id");

        let admin = world.asker(&world.sign_in("admin@occ.fr", GOOD).await.unwrap()).await.unwrap();
        assert!(refusal(end_membership(&admin, held.id, held.version).await).1.contains("dernière"));
        world.member(&world.occitanie, "second@occ.fr", Role::Admin).await;
        end_membership(&admin, held.id, held.version).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_membership_of_another_tenant_is_not_found() {
    each(async |world| {
        world.member(&world.occitanie, "aract@occ.fr", Role::Aract).await;
        let foreign = world.member(&world.hauts_de_france, "ars@hdf.fr", Role::Ars).await;
        let access = world.sign_in("ars@hdf.fr", GOOD).await.unwrap();
        let north = world.asker(&access).await.unwrap();
        let held = my_memberships(&north).await.unwrap().pop().unwrap();
        drop(north);
        let aract = world.asker(&world.sign_in("aract@occ.fr", GOOD).await.unwrap()).await.unwrap();
        assert!(matches!(end_membership(&aract, held.id, 1).await, Err(AppError::NotFound)));
        assert!(memberships_by_ids(&aract, &[held.id]).await.unwrap().is_empty());
        assert!(people_by_ids(&aract, &[foreign]).await.unwrap().is_empty());
        assert!(world.acts(&access).await);
    })
    .await;
}
