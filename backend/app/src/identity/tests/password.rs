use super::*;

const NEXT: &str = "valise orage chameau lampe";

#[tokio::test]
async fn changing_the_password_signs_the_others_out() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        let here = world.sign_in("camille@ars.fr", GOOD).await.unwrap();
        let there = world.sign_in("camille@ars.fr", GOOD).await.unwrap();
        let asker = world.asker(&here).await.unwrap();
        assert_eq!(refusal(change_password(&asker, "wrong", NEXT).await).0, "currentPassword");
        assert_eq!(refusal(change_password(&asker, GOOD, "Occitanie2026").await).0, "newPassword");
        assert_eq!(refusal(change_password(&asker, GOOD, "camille durand").await).0, "newPassword");
        assert!(world.acts(&there).await);

        change_password(&asker, GOOD, NEXT).await.unwrap();
        assert!(world.acts(&here).await);
        assert!(!world.acts(&there).await);
        assert!(world.last_mail().await.subject.contains("mot de passe"));
        assert_eq!(refusal(world.sign_in("camille@ars.fr", GOOD).await).0, "password");
        world.sign_in("camille@ars.fr", NEXT).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn the_present_password_cannot_be_guessed_at_either() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        let asker = world.asker(&world.sign_in("camille@ars.fr", GOOD).await.unwrap()).await.unwrap();
        let mut waits = 0;
        for _ in 0..20 {
            waits += u32::from(limited(change_password(&asker, "wrong", NEXT).await).is_some());
        }
        assert_eq!(waits, 15);
    })
    .await;
}

async fn link_for(world: &World, email: &str) -> Option<String> {
    let before = world.mails().await.len();
    request_link(&world.app, &client("198.51.100.7"), email).unwrap().await.unwrap().unwrap();
    let mails = world.mails().await;
    (mails.len() > before).then(|| token_of(&mails[before].text))
}

#[tokio::test]
async fn a_link_signs_in_once_and_for_ten_minutes() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        let from = client("198.51.100.7");
        let token = link_for(&world, "Camille@ars.fr").await.unwrap();
        assert!(world.last_mail().await.text.contains("https://cordee.example/connexion/lien#jeton="));
        let access = sign_in_with_link(&world.app, &from, &token).await.unwrap();
        assert!(world.acts(&access).await);
        let twice = refusal(sign_in_with_link(&world.app, &from, &token).await);
        assert_eq!(twice.0, "token");

        let late = link_for(&world, "camille@ars.fr").await.unwrap();
        world.pass(Duration::minutes(11));
        assert_eq!(refusal(sign_in_with_link(&world.app, &from, &late).await), twice);
        for forged in ["", "x", &"A".repeat(43), &format!("{late}=")] {
            assert_eq!(refusal(sign_in_with_link(&world.app, &from, forged).await), twice);
        }
    })
    .await;
}

#[tokio::test]
async fn a_newer_link_and_a_new_password_make_older_links_useless() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        let from = client("198.51.100.7");
        let first = link_for(&world, "camille@ars.fr").await.unwrap();
        let second = link_for(&world, "camille@ars.fr").await.unwrap();
        assert!(sign_in_with_link(&world.app, &from, &first).await.is_err());
        let asker = world.asker(&world.sign_in("camille@ars.fr", GOOD).await.unwrap()).await.unwrap();
        change_password(&asker, GOOD, NEXT).await.unwrap();
        assert!(sign_in_with_link(&world.app, &from, &second).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn asking_for_a_link_tells_nothing_and_cannot_flood_a_mailbox() {
    each(async |world| {
        assert!(link_for(&world, "nobody@ars.fr").await.is_none());
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        for email in ["camille@ars.fr", "someone@ars.fr"] {
            let from = client("198.51.100.7");
            for _ in 0..3 {
                request_link(&world.app, &from, email).unwrap().await.unwrap().unwrap();
            }
            assert!(limited(request_link(&world.app, &from, email)).is_some(), "{email}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_came_by_a_link_replaces_a_forgotten_password_for_ten_minutes() {
    each(async |world| {
        world.member(&world.occitanie, "camille@ars.fr", Role::Ars).await;
        let from = client("198.51.100.7");
        let token = link_for(&world, "camille@ars.fr").await.unwrap();
        let access = sign_in_with_link(&world.app, &from, &token).await.unwrap();
        world.pass(Duration::minutes(4));
        let asker = world.asker(&access).await.unwrap();
        change_password(&asker, "", NEXT).await.unwrap();
        world.sign_in("camille@ars.fr", NEXT).await.unwrap();

        let late = refresh(&world.app, &with_cookie(&access), None).await.unwrap();
        world.pass(Duration::minutes(6));
        let late = refresh(&world.app, &with_cookie(&late), None).await.unwrap();
        let asker = world.asker(&late).await.unwrap();
        assert_eq!(refusal(change_password(&asker, "", GOOD).await).0, "currentPassword");
    })
    .await;
}
