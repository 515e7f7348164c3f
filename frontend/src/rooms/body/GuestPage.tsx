import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { usePublicAct, usePublicQuery } from "~/app/session/useSessionAct";
import { readRefusals } from "~/app/graphql/refusals";
import { FailureState } from "~/app/states/FailureState";
import { Skeleton } from "~/app/states/Skeleton";
import { graphql } from "~/gql";
import { longDate } from "~/lib/format";
import { takeFromFragment } from "~/lib/fragment";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Form, rule, TextAreaField, TextField, useForm } from "~/ui/form";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { placeOf, receipts } from "./model/receipts";
import { answerTitle, proposalStatusName, proposalTone } from "./model/words";
import "./body.css";

const GuestBodyQuery = graphql(`
  query GuestBody($token: String!, $receipts: [String!]) {
    guestBody(token: $token, receipts: $receipts) {
      title
      establishmentName
      perimeter
      rules
      closed
      proposals {
        id
        text
        proposedOn
        status
        answer
      }
    }
  }
`);

const ProposeAsGuest = graphql(`
  mutation ProposeAsGuest($input: ProposeAsGuestInput!) {
    proposeAsGuest(input: $input) {
      receipt
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** The link of this visit: kept while the tab lives, so that reading the page again finds it. */
const KEY = "cordee.contribuer";
function tokenOfVisit(): string | null {
  const given = takeFromFragment("jeton");
  try {
    if (given) sessionStorage.setItem(KEY, given);
    return given ?? sessionStorage.getItem(KEY);
  } catch {
    return given;
  }
}

/** One link, one page, one thing to say: no account, no name. */
export default function GuestPage() {
  const [token] = useState(tokenOfVisit);
  const [place, setPlace] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (token) void placeOf(token).then(setPlace);
  }, [token]);
  if (!token) return <Unusable />;
  if (!place) return <Skeleton />;
  return <Guest key={turn} token={token} place={place} sent={turn > 0} onSent={() => setTurn(turn + 1)} />;
}

function Guest({ token, place, sent, onSent }: { token: string; place: string; sent: boolean; onSent: () => void }) {
  const [held] = useState(() => receipts.read(place));
  const { data, error } = usePublicQuery(GuestBodyQuery, { token, receipts: held });
  if (error) return <FailureState failure={{ code: error.code, requestId: error.requestId }} />;
  if (!data) return <Skeleton />;
  const body = data.guestBody;
  if (!body) return <Unusable />;
  return (
    <Page
      title="Une idée pour mieux travailler ?"
      lead={
        <>
          {body.title}, {body.establishmentName}
        </>
      }
    >
      <div className="narrow">
        {sent ? (
          <Notice tone="success" title="Votre proposition est transmise au comité" live>
            Revenez par le même lien, sur cet appareil, pour lire sa réponse.
          </Notice>
        ) : null}
        {body.perimeter ? <p className="body__lines">On parle ici de : {body.perimeter}</p> : null}
        {body.rules ? <p className="body__lines">Nos règles : {body.rules}</p> : null}
        {body.closed ? <Notice>Cet espace de discussion est clos : il ne reçoit plus de propositions.</Notice> : <ProposeForm token={token} place={place} onSent={onSent} />}
        {body.proposals.length > 0 ? (
          <section aria-labelledby="miennes">
            <h2 className="fr-h5" id="miennes">
              Proposé depuis cet appareil
            </h2>
            <ul className="bodies">
              {body.proposals.map(({ id, text, proposedOn, status, answer }) => (
                <li key={id} className="proposal">
                  <p className="proposal__head">
                    <Badge tone={proposalTone[status]}>{proposalStatusName[status]}</Badge> <span className="muted">le {longDate(proposedOn)}</span>
                  </p>
                  <p className="body__lines">{text ?? "Proposition écartée, son texte n’est plus affiché."}</p>
                  {answer ? (
                    <p className="body__lines proposal__answer">
                      <strong>{answerTitle[status]}</strong> : {answer}
                    </p>
                  ) : null}
                </li>
              ))}
            </ul>
            <Button
              kind="tertiary"
              size="sm"
              onClick={() => {
                receipts.forget(place);
                onSent();
              }}
            >
              Oublier ces propositions sur cet appareil
            </Button>
          </section>
        ) : null}
      </div>
    </Page>
  );
}

const schema = z.object({ text: rule.text("Écrivez votre proposition.", 2000), name: rule.optionalText(120) });

function ProposeForm({ token, place, onSent }: { token: string; place: string; onSent: () => void }) {
  const propose = usePublicAct(ProposeAsGuest);
  const form = useForm(schema, { text: "", name: "" });
  const send = async ({ text, name }: { text: string; name: string }) => {
    const { data, refusals } = await propose({ input: { token, text, name: name || null } });
    if (refusals) return refusals;
    const refused = readRefusals(data.proposeAsGuest.refusals);
    if (refused.length > 0) return refused;
    if (data.proposeAsGuest.receipt) receipts.add(place, data.proposeAsGuest.receipt);
    return onSent();
  };
  return (
    <Form form={form} submit="Envoyer au comité" onSubmit={send}>
      <TextAreaField
        name="text"
        label="Votre proposition"
        hint="Dites ce qui pourrait changer dans le travail de tous les jours. Ne nommez ni collègue ni résident."
        rows={5}
        maxLength={2000}
      />
      <TextField name="name" label="Votre nom" hint="Rien ne dit qui vous êtes, sauf si vous l’écrivez ici." optional autoComplete="name" maxLength={120} />
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
