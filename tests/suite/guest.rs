//! Links for people without an account: what stands opens one thing, all else is answered alike.

use crate::harness::{Bed, on_both, refusals};
use chrono::Duration;
use cordee_app::guest::{self, Guest, GuestToken, NewGuestLink};
use cordee_app::identity::ClientInfo;
use cordee_app::{AppResult, Asker};
use cordee_domain::guest::GuestPurpose;
use cordee_domain::ids::{GuestLinkId, Kind};
use cordee_domain::policy::{Role, act};
use uuid::Uuid;

async fn issued(asker: &Asker, single_use: bool) -> (GuestLinkId, GuestToken) {
    let scope = asker.write(act::MEMBER_INVITE).await.unwrap();
    let new = NewGuestLink {
        purpose: GuestPurpose::Proposal,
        subject: (Kind::Group, Uuid::now_v7()),
        name: None,
        email: None,
        expires_at: scope.now() + Duration::days(2),
        single_use,
    };
    let (link, token) = guest::issue(&scope, asker.app(), new).await.unwrap();
    scope.commit().await.unwrap();
    (link.id, token)
}

async fn enter(bed: &Bed, token: &str) -> AppResult<Guest> {
    guest::enter(&bed.app, &ClientInfo::default(), token, GuestPurpose::Proposal).await
}

async fn spend(bed: &Bed, guest: &Guest) -> AppResult<()> {
    let scope = guest::write(&bed.app, guest, act::MEMBER_INVITE).await?;
    guest::spend(&scope, guest).await?;
    scope.commit().await?;
    Ok(())
}

#[test]
fn a_link_opens_what_it_is_for_while_it_stands() {
    on_both(|bed| async move {
        let aract = bed.member(bed.tenant("one").await, Role::Aract, None).await;
        let (_, many) = issued(&aract, false).await;
        for _ in 0..2 {
            let guest = enter(&bed, &many.text()).await.unwrap();
            spend(&bed, &guest).await.unwrap();
        }
        let elsewhere = guest::enter(&bed.app, &ClientInfo::default(), &many.text(), GuestPurpose::Signature).await;
        let unusable = refusals(elsewhere);

        let (_, once) = issued(&aract, true).await;
        let guest = enter(&bed, &once.text()).await.unwrap();
        let (one, other) = tokio::join!(spend(&bed, &guest), spend(&bed, &guest));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        assert_eq!(refusals(enter(&bed, &once.text()).await), unusable);

        let (id, revoked) = issued(&aract, false).await;
        let guest = enter(&bed, &revoked.text()).await.unwrap();
        let scope = aract.write(act::MEMBER_INVITE).await.unwrap();
        guest::revoke(&scope, id).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(refusals(spend(&bed, &guest).await), unusable);
        assert_eq!(refusals(enter(&bed, &revoked.text()).await), unusable);

        let other = bed.tenant("two").await;
        let foreign = format!("{}.{}", other.0.simple(), many.text().split_once('.').unwrap().1);
        let absent = format!("{}.{}", other.0.simple(), "A".repeat(43));
        for token in [foreign.as_str(), &absent, "", "x.y"] {
            assert_eq!(refusals(enter(&bed, token).await), unusable, "{token}");
        }
        bed.clock.advance(Duration::days(2));
        assert_eq!(refusals(enter(&bed, &many.text()).await), unusable);
    });
}
