use super::*;

#[tokio::test]
async fn people_are_listed_by_name_page_by_page() {
    each(async |world| {
        world.member(&world.occitanie, "aract@occ.fr", Role::Aract).await;
        world.member(&world.hauts_de_france, "foreign@hdf.fr", Role::Ars).await;
        for n in 0..7 {
            let named =
                NewMember { name: format!("Zoé Été {n}"), ..new_member(&format!("z{n}@c.fr"), Role::Consultant) };
            invite_as_system(&world.app, world.occitanie.id, named).await.unwrap();
        }
        // Two roles are one person.
        invite_as_system(&world.app, world.occitanie.id, new_member("z0@c.fr", Role::Contributor)).await.unwrap();
        let asker = world.asker(&world.sign_in("aract@occ.fr", GOOD).await.unwrap()).await.unwrap();

        let mut names = Vec::new();
        let mut after = None;
        loop {
            let page = people(&asker, &PersonFilter::default(), 3, after.clone()).await.unwrap();
            assert_eq!(page.total, Some(8));
            after = page.items.last().map(|person| (person.name_folded.clone(), person.id));
            names.extend(page.items.into_iter().map(|person| person.name));
            if !page.has_next {
                break;
            }
        }
        let expected: Vec<String> =
            ["Camille Durand".to_owned()].into_iter().chain((0..7).map(|n| format!("Zoé Été {n}"))).collect();
        assert_eq!(names, expected);

        let found = async |search: &str, role| {
            let filter = PersonFilter { role, search: Some(search.into()) };
            people(&asker, &filter, 50, None).await.unwrap().total.unwrap()
        };
        assert_eq!(found("ete ZOE", None).await, 7);
        assert_eq!(found("zoé été 3", None).await, 1);
        assert_eq!(found("Z3@C", None).await, 1);
        assert_eq!(found("zoe", Some(Role::Contributor)).await, 1);
        assert_eq!(found("%", None).await, 0);
        assert_eq!(found("_", None).await, 0);
        assert_eq!(found("' OR 1=1 --", None).await, 0);
        assert_eq!(found("foreign", None).await, 0);

        let filter = MembershipFilter { role: None, search: Some("zoe".into()) };
        let first = memberships(&asker, &filter, 5, None).await.unwrap();
        assert_eq!((first.total, first.items.len(), first.has_next), (Some(8), 5, true));
        let (last, name) = first.items.last().cloned().unwrap();
        let rest = memberships(&asker, &filter, 5, Some((name, last.id))).await.unwrap();
        assert_eq!((rest.items.len(), rest.has_next), (3, false));
    })
    .await;
}

#[tokio::test]
async fn an_address_is_read_by_those_who_see_the_directory_and_by_oneself() {
    each(async |world| {
        let aract = world.member(&world.occitanie, "aract@occ.fr", Role::Aract).await;
        let consultant = world.member(&world.occitanie, "c@cabinet.fr", Role::Consultant).await;
        let coordinator = world.asker(&world.sign_in("aract@occ.fr", GOOD).await.unwrap()).await.unwrap();
        assert_eq!(addresses(&coordinator, &[aract, consultant]).await.unwrap().len(), 2);
        let asker = world.asker(&world.sign_in("c@cabinet.fr", GOOD).await.unwrap()).await.unwrap();
        let own = addresses(&asker, &[aract, consultant]).await.unwrap();
        assert_eq!(own.into_iter().collect::<Vec<_>>(), [consultant]);
        assert_eq!(people_by_ids(&asker, &[aract]).await.unwrap().len(), 1, "names are read by all members");
        let listed = people(&asker, &PersonFilter::default(), 50, None).await.unwrap();
        assert_eq!((listed.total, listed.items[0].id), (Some(1), consultant));
    })
    .await;
}

#[tokio::test]
async fn tenants_are_made_once_under_a_plain_key() {
    each(async |world| {
        for key in ["occitanie", "", "Ôccitanie", "a b", "-a", "a/b", &"a".repeat(41)] {
            assert_eq!(refusal(create_tenant(&world.app, region(key, "76")).await).0, "key", "{key}");
        }
        assert_eq!(refusal(create_tenant(&world.app, region("x", "99")).await).0, "region");
        let keys: Vec<String> = tenants(&world.app).await.unwrap().into_iter().map(|t| t.key).collect();
        assert_eq!(keys, ["hauts-de-france", "occitanie"]);
        assert_eq!(world.occitanie.funding_agency, "ARS Occitanie");
    })
    .await;
}

#[tokio::test]
async fn the_command_line_lists_each_member_with_all_roles() {
    each(async |world| {
        for role in [Role::Consultant, Role::Ars] {
            invite_as_system(&world.app, world.occitanie.id, new_member("c@cabinet.fr", role)).await.unwrap();
        }
        let listed = members(&world.app, world.occitanie.id).await.unwrap();
        assert_eq!(listed.len(), 1);
        assert_eq!(listed[0].roles, [Role::Ars, Role::Consultant]);
    })
    .await;
}

#[tokio::test]
async fn the_demonstration_shows_one_account_a_role() {
    each(async |world| {
        for role in [Role::Ars, Role::Aract] {
            let email = demo::address(role, "occitanie");
            demo::create_account(&world.app, &world.occitanie, new_member(&email, role)).await.unwrap();
        }
        demo::create_account(&world.app, &world.occitanie, new_member("other@c.fr", Role::Ars)).await.unwrap();
        let shown = demo::accounts(&world.app).await.unwrap();
        assert_eq!(
            shown.iter().map(|a| a.email.as_str()).collect::<Vec<_>>(),
            ["ars@occitanie.example", "aract@occitanie.example"]
        );
        let access = world.sign_in(&shown[1].email, shown[1].password).await.unwrap();
        assert!(world.acts(&access).await);
    })
    .await;
}

#[tokio::test]
async fn a_name_is_changed_for_everyone() {
    each(async |world| {
        world.member(&world.occitanie, "c@cabinet.fr", Role::Consultant).await;
        let asker = world.asker(&world.sign_in("c@cabinet.fr", GOOD).await.unwrap()).await.unwrap();
        assert_eq!(refusal(update_name(&asker, "  ").await).0, "name");
        assert_eq!(update_name(&asker, " Léa  Martin ").await.unwrap().name, "Léa  Martin");
    })
    .await;
}
