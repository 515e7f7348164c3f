use super::*;

async fn aract(world: &World) -> Asker {
    world.member(&world.occitanie, "aract@occ.fr", Role::Aract).await;
    world.asker(&world.sign_in("aract@occ.fr", GOOD).await.unwrap()).await.unwrap()
}

fn answer(link: &str, password: &str) -> AcceptInvitation {
    AcceptInvitation { token: token_of(link), name: "Dominique Petit".into(), password: password.into() }
}

#[tokio::test]
async fn an_invitation_gives_rights_once_accepted_and_is_accepted_once() {
    each(async |world| {
        let aract = aract(&world).await;
        let from = client("203.0.113.5");
        let invited = invite(&aract, new_member(" New@Cabinet.FR ", Role::Consultant)).await.unwrap();
        let link = invited.link.clone().unwrap();
        assert!(world.last_mail().await.text.contains(&link));
        assert!(!format!("{invited:?}").contains(&token_of(&link)));
        let shown = preview(&world.app, &from, &token_of(&link)).await.unwrap().unwrap();
        assert_eq!(
            (shown.email.as_str(), shown.role, shown.expired, shown.account_exists),
            ("new@cabinet.fr", Role::Consultant, false, false)
        );
        assert_eq!(invitations(&aract).await.unwrap().len(), 1);

        let weak = accept(&world.app, &from, &world.nobody(), answer(&link, "new@cabinet.fr")).await;
        assert_eq!(refusal(weak).0, "password");
        let access = accept(&world.app, &from, &world.nobody(), answer(&link, GOOD)).await.unwrap();
        let asker = world.asker(&access).await.unwrap();
        assert_eq!(asker.actor().unwrap().held()[0].role, Role::Consultant);
        assert_eq!(me(&asker).await.unwrap().name, "Dominique Petit");

        let twice = accept(&world.app, &from, &world.nobody(), answer(&link, GOOD)).await;
        assert_eq!(refusal(twice).0, "token");
        assert!(preview(&world.app, &from, &token_of(&link)).await.unwrap().unwrap().expired);
        aract.forget().await;
        assert!(invitations(&aract).await.unwrap().is_empty());
        assert_eq!(refusal(invite(&aract, new_member("new@cabinet.fr", Role::Consultant)).await).0, "email");
    })
    .await;
}

#[tokio::test]
async fn an_invitation_lasts_fourteen_days_and_a_newer_one_replaces_it() {
    each(async |world| {
        let aract = aract(&world).await;
        let from = client("203.0.113.5");
        let first = invite(&aract, new_member("new@cabinet.fr", Role::Consultant)).await.unwrap().link.unwrap();
        let second = invite(&aract, new_member("new@cabinet.fr", Role::Consultant)).await.unwrap().link.unwrap();
        assert!(preview(&world.app, &from, &token_of(&first)).await.unwrap().is_none());
        assert_eq!(refusal(accept(&world.app, &from, &world.nobody(), answer(&first, GOOD)).await).0, "token");
        world.pass(Duration::days(14));
        assert!(preview(&world.app, &from, &token_of(&second)).await.unwrap().unwrap().expired);
        assert_eq!(refusal(accept(&world.app, &from, &world.nobody(), answer(&second, GOOD)).await).0, "token");
        for forged in ["", ".", "x.y", &format!("{}.{}", "0".repeat(32), "A".repeat(43))] {
            assert!(preview(&world.app, &from, forged).await.unwrap().is_none());
        }
    })
    .await;
}

#[tokio::test]
async fn an_account_that_exists_joins_by_its_password_and_keeps_its_name_to_itself_until_then() {
    each(async |world| {
        let person = world.member(&world.hauts_de_france, "pro@cabinet.fr", Role::Consultant).await;
        let aract = aract(&world).await;
        let from = client("203.0.113.5");
        let new = NewMember { name: "Une Inconnue".into(), ..new_member("pro@cabinet.fr", Role::Consultant) };
        let link = invite(&aract, new).await.unwrap().link.unwrap();
        let name = async |asker: &Asker| people_by_ids(asker, &[person]).await.unwrap().pop().unwrap().name;
        assert_eq!(name(&aract).await, "Une Inconnue");
        assert!(preview(&world.app, &from, &token_of(&link)).await.unwrap().unwrap().account_exists);

        // Until accepted it gives nothing here, and the account has no such tenant.
        let north = world.sign_in("pro@cabinet.fr", GOOD).await.unwrap();
        assert!(refresh(&world.app, &with_cookie(&north), Some("occitanie")).await.is_err());
        assert_eq!(refusal(accept(&world.app, &from, &world.nobody(), answer(&link, "wrong")).await).0, "password");

        let access = accept(&world.app, &from, &world.nobody(), answer(&link, GOOD)).await.unwrap();
        assert_eq!(access.tenant.key, "occitanie");
        aract.forget().await;
        assert_eq!(name(&aract).await, "Camille Durand");
        world.sign_in("pro@cabinet.fr", GOOD).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn someone_signed_in_accepts_without_a_password_and_nobody_else_does() {
    each(async |world| {
        world.member(&world.hauts_de_france, "pro@cabinet.fr", Role::Consultant).await;
        world.member(&world.hauts_de_france, "autre@cabinet.fr", Role::Consultant).await;
        let aract = aract(&world).await;
        let from = client("203.0.113.5");
        let link = invite(&aract, new_member("pro@cabinet.fr", Role::Consultant)).await.unwrap().link.unwrap();
        let other = world.asker(&world.sign_in("autre@cabinet.fr", GOOD).await.unwrap()).await.unwrap();
        assert_eq!(refusal(accept(&world.app, &from, &other, answer(&link, "")).await).0, "password");
        let own = world.asker(&world.sign_in("pro@cabinet.fr", GOOD).await.unwrap()).await.unwrap();
        accept(&world.app, &from, &own, answer(&link, "")).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_inviter_cannot_take_over_an_account_without_a_password() {
    each(async |world| {
        // In force in the north, never signed in: its password was never chosen.
        invite_as_system(&world.app, world.hauts_de_france.id, new_member("boss@hdf.fr", Role::Admin)).await.unwrap();
        let aract = aract(&world).await;
        let link = invite(&aract, new_member("boss@hdf.fr", Role::Consultant)).await.unwrap().link.unwrap();
        let taken = accept(&world.app, &client("203.0.113.5"), &world.nobody(), answer(&link, GOOD)).await;
        assert_eq!(refusal(taken).0, "password");
        assert_eq!(refusal(world.sign_in("boss@hdf.fr", GOOD).await).0, "password");
    })
    .await;
}

#[tokio::test]
async fn only_one_of_two_acceptances_at_once_is_taken() {
    each(async |world| {
        let aract = aract(&world).await;
        let link = invite(&aract, new_member("new@cabinet.fr", Role::Consultant)).await.unwrap().link.unwrap();
        let from = client("203.0.113.5");
        let (one, two) = (world.nobody(), world.nobody());
        let (one, two) = tokio::join!(
            accept(&world.app, &from, &one, answer(&link, GOOD)),
            accept(&world.app, &from, &two, answer(&link, "valise orage chameau lampe")),
        );
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1);
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_is_checked_and_what_is_named_must_be_of_the_tenant() {
    each(async |world| {
        let aract = aract(&world).await;
        let field = async |new: NewMember| refusal(invite(&aract, new).await).0;
        assert_eq!(field(new_member("pas une adresse", Role::Ars)).await, "email");
        assert_eq!(field(NewMember { name: "🧗".repeat(10_000), ..new_member("a@b.fr", Role::Ars) }).await, "name");
        assert_eq!(field(NewMember { name: "a\u{0}b".into(), ..new_member("a@b.fr", Role::Ars) }).await, "name");
        assert_eq!(field(new_member("a@b.fr", Role::Trinome)).await, "establishmentId");
        let absent = NewMember { establishment: Some(world.app.new_id()), ..new_member("a@b.fr", Role::Trinome) };
        assert!(matches!(invite(&aract, absent).await, Err(AppError::NotFound)));
        let consultant = world.member(&world.occitanie, "c@cabinet.fr", Role::Consultant).await;
        let asker = world.asker(&world.sign_in("c@cabinet.fr", GOOD).await.unwrap()).await.unwrap();
        assert_eq!(asker.person().unwrap(), consultant);
        assert!(matches!(invite(&asker, new_member("x@b.fr", Role::Ars)).await, Err(AppError::Denied)));
        assert!(matches!(
            invite(&world.nobody(), new_member("x@b.fr", Role::Ars)).await,
            Err(AppError::Unauthenticated)
        ));
    })
    .await;
}
