import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { TrinomeRole } from "~/gql/graphql";
import { longDate } from "~/lib/format";
import type { Refusal } from "~/lib/refusal";
import { seatName } from "~/lib/seats";
import { VOICES, voiceName } from "~/lib/terms";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { GiveApproval } from "./operations";
import { DissentForm } from "./DissentForm";
import { outcomeAlone, outcomeName, outcomeTone, stateName, stateTone, verdictName } from "./words";
import "./voices.css";

const ThreeVoicesRequest = graphql(`
  fragment ThreeVoices_request on ApprovalRequest {
    id
    stage
    lineage
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
    voices {
      role
      state
      mine
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

const nameOf = (role: TrinomeRole | null) => seatName({ role });
const rankOf = (role: TrinomeRole | null) => (role ? VOICES.indexOf(role) : VOICES.length);

/** What direction, staff and trades, or the post of a network, say of one version, each in its own name; whoever holds a voice speaks from here. */
export function ThreeVoices({ request: masked, reload, level: Title = "h3" }: Props) {
  const { id, stage, lineage, title, sha256, askedAt, askedBy, closedAt, closedReason, outcome, voices } = unmask(ThreeVoicesRequest, masked);
  const { run, pending } = useAct(GiveApproval);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [dissenting, setDissenting] = useState(false);
  const mine = voices.find((voice) => voice.mine);
  const alone = voices.length === 1;
  const approve = async () => {
    const { refusals: refused } = await run({ input: { id, sha256, verdict: "APPROVED" } });
    setRefusals(refused ?? []);
    if (refused) return;
    toast(`Vous approuvez, au titre de ${mine?.role ? `la voix « ${voiceName[mine.role]} »` : "votre poste"}.`);
    reload();
  };
  return (
    <section className="voices" aria-label={`${alone ? "L’accord du poste" : "Les trois voix"} : ${title}`}>
      <div className="voices__head">
        <Title className="fr-h6 voices__title">{title}</Title>
        <Badge tone={closedAt ? "neutral" : outcomeTone[outcome]}>{closedAt ? "Version close" : alone ? outcomeAlone[outcome] : outcomeName[outcome]}</Badge>
      </div>
      <p className="muted">
        Version soumise le {longDate(askedAt)}
        {askedBy ? ` par ${askedBy.name}` : ""}.{closedReason ? ` ${closedReason}` : ""}
      </p>
      <ul className="voices__list">
        {voices
          .toSorted((a, b) => rankOf(a.role) - rankOf(b.role))
          .map(({ role, state, holder, said }) => (
            <li key={role ?? "POST"} className="voices__voice" data-state={state}>
              <p className="voices__who">
                <strong>{nameOf(role)}</strong> <Badge tone={stateTone[state]}>{stateName[state]}</Badge>
              </p>
              <p className="muted">{said[0] ? `${said[0].name}, le ${longDate(said[0].givenAt)}` : (holder?.name ?? `Personne n’est désigné pour ${alone ? "ce poste" : "cette voix"}`)}</p>
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
      {mine || dissenting ? (
        <div className="voices__mine no-print">
          {mine ? (
            <p>
              {mine.role ? "Vous portez la voix " : "Vous parlez au titre de votre poste : "}
              <strong>{nameOf(mine.role)}</strong>. Vous parlez en votre nom, pour cette version seulement.
            </p>
          ) : null}
          <RefusalNotice refusals={refusals} />
          {dissenting ? (
            <DissentForm
              id={id}
              sha256={sha256}
              about={`desaccord.${stage}.${lineage}`}
              notice={
                mine ? null : (
                  <Notice tone="warning" title="Cette version s’est close pendant que vous écriviez" live>
                    <p>{closedReason ? `${closedReason} ` : ""}Votre motif n’est pas enregistré : il reste ici et sur cet appareil, et vous est proposé de nouveau à la version suivante.</p>
                  </Notice>
                )
              }
              onClose={() => setDissenting(false)}
              onDone={() => {
                setDissenting(false);
                reload();
              }}
            />
          ) : mine ? (
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
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
