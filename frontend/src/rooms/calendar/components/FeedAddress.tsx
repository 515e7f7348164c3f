import { useId, useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { Button, Buttons } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { toast } from "~/ui/toast";
import { RenewCalendarFeed, RevokeCalendarFeed } from "../operations";

const FeedAddressFeed = graphql(`
  fragment FeedAddress_feed on CalendarFeed {
    id
    url
    issuedAt
  }
`);

type Asked = "renew" | "revoke" | null;

/** The private address of a feed: copied, opened in a calendar, renewed, revoked. */
export function FeedAddress({ feed: masked }: { feed: FragmentType<typeof FeedAddressFeed> }) {
  const { id, url, issuedAt } = unmask(FeedAddressFeed, masked);
  const [asked, setAsked] = useState<Asked>(null);
  const renew = useAct(RenewCalendarFeed);
  const revoke = useAct(RevokeCalendarFeed);
  const field = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      toast("L’adresse est copiée.");
    } catch {
      toast("Copie impossible : sélectionnez l’adresse, puis copiez-la.", "error");
    }
  };
  const act = async () => {
    const { refusals } = asked === "renew" ? await renew.run({ input: { id } }) : await revoke.run({ input: { id } });
    const done = asked === "renew" ? "L’adresse est renouvelée : l’ancienne ne fonctionne plus." : "L’adresse est révoquée.";
    toast(refusals?.[0]?.message ?? done, refusals ? "error" : "success");
    setAsked(null);
  };
  return (
    <div className="feed">
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={field}>
          Adresse privée
          <span className="fr-hint-text">Depuis le {longDate(issuedAt)}. Qui la connaît lit ces séances : ne la partagez pas.</span>
        </label>
        <input className="fr-input feed__url" id={field} readOnly value={url} onFocus={({ target }) => target.select()} />
      </div>
      {asked ? (
        <Notice tone="warning" title={asked === "renew" ? "Renouveler l’adresse ?" : "Révoquer l’adresse ?"} live>
          <p>
            {asked === "renew"
              ? "L’adresse actuelle cessera de fonctionner aussitôt : il faudra donner la nouvelle à vos calendriers."
              : "Les calendriers abonnés ne recevront plus rien."}
          </p>
          <Buttons>
            <Button size="sm" pending={renew.pending || revoke.pending} onClick={() => void act()}>
              {asked === "renew" ? "Renouveler" : "Révoquer"}
            </Button>
            <Button size="sm" kind="secondary" onClick={() => setAsked(null)}>
              Garder l’adresse
            </Button>
          </Buttons>
        </Notice>
      ) : (
        <Buttons>
          <Button size="sm" onClick={() => void copy()}>
            Copier l’adresse
          </Button>
          <a className="fr-btn fr-btn--sm fr-btn--secondary" href={url.replace(/^https?:/, "webcal:")}>
            Ouvrir dans un calendrier
          </a>
          <Button size="sm" kind="tertiary" onClick={() => setAsked("renew")}>
            Renouveler…
          </Button>
          <Button size="sm" kind="bare" onClick={() => setAsked("revoke")}>
            Révoquer…
          </Button>
        </Buttons>
      )}
    </div>
  );
}
