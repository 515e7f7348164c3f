import { useState } from "react";
import { announce } from "~/app/announcer";
import { useAct } from "~/app/graphql/useAct";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import type { Coming } from "~/gql/graphql";
import type { Refusal } from "~/lib/refusal";
import { byPlace, placeOf, type Seat, seatInput, seatKey, seatName } from "~/lib/seats";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { coming, COMING, comingName, gapsOf } from "../model/coming";
import { without } from "../model/pending";
import { AnswerSession } from "../operations";

const AnswerListSession = graphql(`
  fragment AnswerList_session on Session {
    id
    status
    group {
      id
      acts
    }
    answers {
      role
      coming
      establishment {
        id
        name
      }
      post {
        id
        number
        organisation {
          id
          name
        }
      }
      holder {
        id
        name
      }
      deputy {
        id
        name
      }
    }
  }
`);

type Person = { id: string; name: string };
type Voice = Seat & { coming: Coming | null; holder: Person | null; deputy: Person | null };

/** Each voice of each trinôme, or each facilitator of a network: comes, does not come, or its deputy does; who misses shows at once. */
export function AnswerList({ session: masked }: { session: FragmentType<typeof AnswerListSession> }) {
  const { id, status, group, answers } = unmask(AnswerListSession, masked);
  const { person, may } = useViewer();
  const { run } = useAct(AnswerSession);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  // What was just chosen shows at once; the server's word takes over when it comes.
  const [chosen, setChosen] = useState<Readonly<Record<string, Coming | "">>>({});
  if (status === "CANCELLED" || answers.length === 0) return null;
  const { absent, silent } = gapsOf(answers);
  const open = status === "PLANNED" && group.acts.includes("session.answer");
  // Whoever prepares the session, or directs an establishment, may answer for a voice; the server says which.
  const forOthers = group.acts.includes("session.prepare") || group.acts.includes("group.consultant");
  const answer = async (voice: Voice, said: Coming | null) => {
    setChosen((now) => ({ ...now, [seatKey(voice)]: said ?? "" }));
    const { refusals: refused } = await run({ input: { sessionId: id, ...seatInput(voice), coming: said } });
    setChosen((now) => without(now, seatKey(voice)));
    setRefusals(refused ?? []);
    if (!refused) announce(`${placeOf(voice).name}, ${seatName(voice)} : ${said ? comingName[said] : "sans réponse"}.`);
  };
  const mine = (voice: Voice) => voice.holder?.id === person.id || voice.deputy?.id === person.id;
  // One's own establishment comes first: on a phone, the answer is at hand.
  const own = ({ seats }: { seats: readonly Voice[] }) => Number(seats.some(mine));
  const rows = byPlace<Voice>(answers).toSorted((a, b) => own(b) - own(a));
  const network = answers.some(({ post }) => post !== null);
  return (
    <section className="session-part" aria-labelledby="qui-vient">
      <h2 className="fr-h5" id="qui-vient">
        Qui vient
      </h2>
      <div role="status">
        <p>
          <strong>
            {coming(answers)} {network ? "animateurs" : "voix"} sur {answers.length}
          </strong>{" "}
          {network ? "annoncés." : "ont dit qu’elles viennent."}
        </p>
        {absent.length > 0 ? <p className="answers__gap">Manquera : {absent.join(" ; ")}.</p> : null}
        {silent.length > 0 ? <p className="muted">Sans réponse : {silent.join(" ; ")}.</p> : null}
      </div>
      <RefusalNotice refusals={refusals} />
      <ul className="answers">
        {rows.map(({ place, seats }) => (
          <li key={place.id}>
            <h3 className="fr-h6">{place.name}</h3>
            <ul>
              {seats.map((voice) => {
                const editable = open && (mine(voice) || (forOthers && may("session.answer")));
                return (
                  <li key={seatKey(voice)} data-coming={voice.coming ?? "NONE"}>
                    <span className="answers__who">
                      <strong>{seatName(voice)}</strong> {voice.holder ? voice.holder.name : <em>à désigner</em>}
                      {voice.deputy ? <span className="muted"> (suppléance : {voice.deputy.name})</span> : null}
                    </span>
                    {editable ? (
                      <>
                        <select
                          className="fr-select no-print"
                          aria-label={`${place.name}, ${seatName(voice)} : ${mine(voice) ? "votre réponse" : "réponse"}`}
                          value={chosen[seatKey(voice)] ?? voice.coming ?? ""}
                          onChange={({ target }) => void answer(voice, (target.value || null) as Coming | null)}
                        >
                          <option value="">Sans réponse</option>
                          {COMING.filter((one) => (one !== "DEPUTY" || voice.deputy !== null) && (one !== "COMES" || voice.holder !== null)).map((one) => (
                            <option key={one} value={one}>
                              {comingName[one]}
                            </option>
                          ))}
                        </select>
                        <span className="print-only">{voice.coming ? comingName[voice.coming] : "Sans réponse"}</span>
                      </>
                    ) : (
                      <span>{voice.coming ? comingName[voice.coming] : <span className="muted">Sans réponse</span>}</span>
                    )}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
