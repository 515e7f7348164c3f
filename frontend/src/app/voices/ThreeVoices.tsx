import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { VOICES, voiceName } from "~/lib/terms";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { GiveApproval } from "./operations";
import { DissentForm } from "./DissentForm";
import { outcomeName, outcomeTone, stateName, stateTone, verdictName } from "./words";
import "./voices.css";

const ThreeVoicesRequest = graphql(`
  fragment ThreeVoices_request on ApprovalRequest {
    id
    title
    sha256
    askedAt
    askedBy {
      id
      name
    }
    closedAt
    closedReason
    outcome
    myVoice
    voices {
      role
      state
      holder {
        id
        name
      }
      said {
        id
        name
        verdict
        reason
        givenAt
      }
    }
  }
`);

type Props = {
  request: FragmentType<typeof ThreeVoicesRequest>;
  /** Reads again what the page shows. */
  reload: () => void;
  /** The level of its title under those of the page. */
  level?: "h3" | "h4";
};

/** What direction, staff and trades say of one version, each in its own name; whoever holds a voice speaks from here. */
export function ThreeVoices({ request: masked, reload, level: Title = "h3" }: Props) {
  const { id, title, sha256, askedAt, askedBy, closedAt, closedReason, outcome, myVoice, voices } = unmask(ThreeVoicesRequest, masked);
  const { run, pending } = useAct(GiveApproval);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [dissenting, setDissenting] = useState(false);
  const mine = voices.find(({ role }) => role === myVoice);
  const approve = async () => {
    const { refusals: refused } = await run({ input: { id, sha256, verdict: "APPROVED" } });
    setRefusals(refused ?? []);
    if (refused) return;
    toast(`Vous approuvez au titre de la voix « ${myVoice ? voiceName[myVoice] : ""} ».`);
    reload();
  };
  return (
    <section className="voices" aria-label={`Les trois voix : ${title}`}>
      <div className="voices__head">
        <Title className="fr-h6 voices__title">{title}</Title>
        <Badge tone={closedAt ? "neutral" : outcomeTone[outcome]}>{closedAt ? "Version close" : outcomeName[outcome]}</Badge>
      </div>
      <p className="muted">
        Soumis le {longDate(askedAt)}
        {askedBy ? ` par ${askedBy.name}` : ""}.{closedReason ? ` ${closedReason}` : ""}
      </p>
      <ul className="voices__list">
        {voices
          .toSorted((a, b) => VOICES.indexOf(a.role) - VOICES.indexOf(b.role))
          .map(({ role, state, holder, said }) => (
            <li key={role} className="voices__voice" data-state={state}>
              <p className="voices__who">
                <strong>{voiceName[role]}</strong> <Badge tone={stateTone[state]}>{stateName[state]}</Badge>
              </p>
              <p className="muted">{said[0] ? `${said[0].name}, le ${longDate(said[0].givenAt)}` : (holder?.name ?? "Personne n’est désigné pour cette voix")}</p>
              {said[0]?.reason ? <p className="voices__reason">{said[0].reason}</p> : null}
              {said.length > 1 ? (
                <details>
                  <summary>Ce que cette voix a dit avant</summary>
                  <ul className="voices__before">
                    {said.slice(1).map((word) => (
                      <li key={word.id}>
                        {verdictName[word.verdict]} le {longDate(word.givenAt)} ({word.name}){word.reason ? ` : ${word.reason}` : "."}
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </li>
          ))}
      </ul>
      {mine && myVoice ? (
        <div className="voices__mine no-print">
          <p>
            Vous portez la voix <strong>{voiceName[myVoice]}</strong>. Vous parlez en votre nom, pour cette version seulement.
          </p>
          <RefusalNotice refusals={refusals} />
          {dissenting ? (
            <DissentForm
              id={id}
              sha256={sha256}
              onClose={() => setDissenting(false)}
              onDone={() => {
                setDissenting(false);
                reload();
              }}
            />
          ) : (
            <div className="voices__acts">
              {mine.state === "APPROVED" ? null : (
                <Button pending={pending} onClick={() => void approve()}>
                  J’approuve
                </Button>
              )}
              <Button kind={mine.state === "APPROVED" ? "tertiary" : "secondary"} onClick={() => setDissenting(true)}>
                {mine.state === "DISSENTED" ? "Dire autrement mon désaccord" : "Je ne suis pas d’accord"}
              </Button>
            </div>
          )}
        </div>
      ) : null}
    </section>
  );
}
