import { useState } from "react";
import * as z from "zod/mini";
import { readRefusals } from "~/app/graphql/refusals";
import { usePublicAct, usePublicQuery } from "~/app/session/useSessionAct";
import { FailureState } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { graphql } from "~/gql";
import type { CardKind } from "~/gql/graphql";
import { takeFromFragment } from "~/lib/fragment";
import { Form, rule, SelectField, TextAreaField, useForm } from "~/ui/form";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { type Field, kindName, KINDS } from "./model/board";

const GuestBoardQuery = graphql(`
  query GuestBoard($token: String!) {
    guestBoard(token: $token) {
      establishmentName
      fields {
        key
        label
      }
    }
  }
`);

const ContributeAsGuest = graphql(`
  mutation ContributeAsGuest($input: ContributeAsGuestInput!) {
    contributeAsGuest(input: $input) {
      added
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** The link of this visit: kept while the tab lives, so that reading the page again finds it. */
const KEY = "cordee.contribuer.carte";
function tokenOfVisit(): string | null {
  const given = takeFromFragment("carte");
  try {
    if (given) sessionStorage.setItem(KEY, given);
    return given ?? sessionStorage.getItem(KEY);
  } catch {
    return given;
  }
}

/** A card added to an état des lieux by its link: no account, no name, and nothing of what others wrote. */
export default function GuestBoardPage() {
  const [token] = useState(tokenOfVisit);
  return token ? <Guest token={token} /> : <Unusable />;
}

function Guest({ token }: { token: string }) {
  const { data, error } = usePublicQuery(GuestBoardQuery, { token });
  const [sent, setSent] = useState(0);
  if (error) return <FailureState failure={{ code: error.code, requestId: error.requestId }} />;
  if (!data) return <Skeleton />;
  if (!data.guestBoard) return <Unusable />;
  const { establishmentName, fields } = data.guestBoard;
  return (
    <Page title="Comment se passe le travail ?" lead={`État des lieux partagé, ${establishmentName}`}>
      <div className="narrow">
        {sent > 0 ? (
          <Notice key={sent} tone="success" title="Votre carte est sur le tableau" live>
            Elle y est marquée « contribution d’un EDT » (espace de discussion sur le travail), sans nom. Vous pouvez en écrire une autre.
          </Notice>
        ) : null}
        <p>Écrivez ce que vous constatez, ce qui l’explique, ou une idée. Une carte à la fois ; rien ne dit qui l’a écrite.</p>
        <CardForm key={sent} token={token} fields={fields} onSent={() => setSent(sent + 1)} />
      </div>
    </Page>
  );
}

const schema = z.object({ field: rule.choice("Choisissez de quoi vous parlez."), kind: rule.choice("Choisissez ce que vous écrivez."), text: rule.text("Écrivez votre carte.", 500) });

function CardForm({ token, fields, onSent }: { token: string; fields: readonly Field[]; onSent: () => void }) {
  const contribute = usePublicAct(ContributeAsGuest);
  const form = useForm(schema, { field: "", kind: "OBSERVATION", text: "" });
  const send = async ({ field, kind, text }: { field: string; kind: string; text: string }) => {
    const { data, refusals } = await contribute({ input: { token, field, kind: kind as CardKind, text } });
    if (refusals) return refusals;
    const refused = readRefusals(data.contributeAsGuest.refusals);
    return refused.length > 0 ? refused : onSent();
  };
  return (
    <Form form={form} submit="Ajouter au tableau" onSubmit={send}>
      <SelectField name="field" label="De quoi parlez-vous ?" options={fields.map(({ key, label }) => ({ value: key, label }))} />
      <SelectField name="kind" label="Qu’écrivez-vous ?" options={KINDS.map((kind) => ({ value: kind, label: kindName[kind] }))} />
      <TextAreaField name="text" label="Votre carte" hint="Ne nommez ni collègue ni résident." rows={4} maxLength={500} />
    </Form>
  );
}

function Unusable() {
  return (
    <Page title="Ce lien ne s’ouvre pas">
      <Notice tone="warning">Il a expiré ou a été remplacé. Demandez le nouveau lien à votre équipe, ou visez le code affiché.</Notice>
    </Page>
  );
}
