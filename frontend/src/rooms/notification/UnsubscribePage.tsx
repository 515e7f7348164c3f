import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { readRefusals } from "~/app/graphql/refusals";
import { usePublicAct } from "~/app/session/useSessionAct";
import { graphql } from "~/gql";
import { takeFromFragment } from "~/lib/fragment";
import { Button, buttonClass, Buttons } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";

const Unsubscribe = graphql(`
  mutation Unsubscribe($input: UnsubscribeInput!) {
    unsubscribe(input: $input) {
      tenantName
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** A mail reader opens the address of one-click unsubscription with the secret before the `#`. */
const takeToken = () => takeFromFragment("jeton") ?? new URLSearchParams(location.search).get("jeton");

/** One press, so that a filter that opens links stops nothing. */
export default function UnsubscribePage() {
  const [token] = useState(takeToken);
  const unsubscribe = usePublicAct(Unsubscribe);
  const [pending, setPending] = useState(false);
  const [stopped, setStopped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(token ? null : "Le lien est incomplet. Ouvrez-le depuis le message reçu, sans le recopier.");
  const stop = async () => {
    setPending(true);
    const { data, refusals: failures } = await unsubscribe({ input: { token: token ?? "", topic: null } });
    setPending(false);
    const refusal = failures?.[0] ?? (data ? readRefusals(data.unsubscribe.refusals)[0] : undefined);
    if (refusal) setRefused(refusal.message);
    else setStopped(data?.unsubscribe.tenantName ?? "");
  };
  const enter = (
    <Link to="/" className={buttonClass({ kind: "secondary" })}>
      Ouvrir Cordée
    </Link>
  );
  if (stopped !== null) {
    return (
      <Page title="Vous ne recevrez plus ces courriels">
        <Notice tone="success" live>
          {`L’espace ${stopped} ne vous écrira plus pour ses nouvelles, sauf si une de vos séances est déplacée ou annulée. Vos notifications restent dans l’application ; vous pouvez revenir sur ce choix dans « Mon compte ».`}
        </Notice>
        <p className="fr-mt-3w">{enter}</p>
      </Page>
    );
  }
  return (
    <Page title="Ne plus recevoir de courriels" lead={refused ? undefined : "Plus aucune nouvelle de cet espace ne vous sera envoyée par courriel, sauf si une de vos séances est déplacée ou annulée. Vos liens de connexion, eux, continuent d’arriver."}>
      {refused ? (
        <Notice tone="warning" live>
          {refused}
        </Notice>
      ) : null}
      <Buttons>
        {refused ? null : (
          <Button pending={pending} onClick={() => void stop()}>
            Ne plus rien recevoir
          </Button>
        )}
        {enter}
      </Buttons>
    </Page>
  );
}
