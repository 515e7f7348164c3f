import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { Citation } from "~/ui/Citation";
import { EmptyState } from "~/ui/EmptyState";
import { RefusalNotice } from "~/ui/RefusalNotice";
import { toast } from "~/ui/toast";
import { LetterCard } from "./components/LetterCard";
import { stands } from "./model/words";
import "./letter.css";

const LettersTabQuery = graphql(`
  query LettersTab($id: ID!) {
    group(id: $id) {
      id
      status
      acts
      participations {
        id
        establishment {
          id
          name
        }
      }
      programme {
        id
        rulebook {
          key
          version
          letter {
            requiredBeforeSequence
            requirementProposed
            citation {
              source
              line
              endLine
              text
            }
          }
        }
      }
      letters {
        id
        status
        establishment {
          id
        }
        ...LetterCard_letter
      }
    }
  }
`);

const IssueLetters = graphql(`
  mutation IssueLetters($input: IssueLettersInput!) {
    issueLetters(input: $input) {
      letters {
        id
        ...LetterCard_letter
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

/** The commitment letter of each establishment: who has signed, who is waited for. */
export default function LettersTab({ groupId }: { groupId: string }) {
  const { run, pending } = useAct(IssueLetters);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  return (
    <PartQuery query={LettersTabQuery} variables={{ id: groupId }}>
      {({ group }, { reload }) => {
        if (!group) return null;
        const rule = group.programme.rulebook.letter;
        if (!rule) return <EmptyState title="Pas de lettre d’engagement">Ce programme n’en prévoit pas.</EmptyState>;
        const standing = group.letters.filter(({ status }) => stands(status));
        const past = group.letters.filter(({ status }) => !stands(status));
        const without = group.participations.filter(({ establishment }) => !standing.some((letter) => letter.establishment.id === establishment.id));
        const mayIssue = group.status !== "CLOSED" && group.acts.includes("letter.issue");
        const issue = async () => {
          const { refusals: refused } = await run({ input: { groupId } });
          setRefusals(refused ?? []);
          if (refused) return;
          toast("Les lettres sont émises : chaque voix est attendue pour signer.");
          reload();
        };
        return (
          <>
            <h2 className="fr-h5">Lettres d’engagement</h2>
            <p className="muted">
              Les trois voix de chaque établissement signent sa lettre, chacune en son nom.
              {rule.requiredBeforeSequence ? ` La séquence ${rule.requiredBeforeSequence} ne se tient pas avant${rule.requirementProposed ? " (règle proposée)" : ""}.` : null}{" "}
              {rule.citation ? <Citation citation={rule.citation} /> : null}
            </p>
            <RefusalNotice refusals={refusals} />
            {without.length > 0 ? (
              <div className="letters__without">
                <p>
                  {standing.length === 0 ? "Aucune lettre n’est émise." : `Sans lettre : ${without.map(({ establishment }) => establishment.name).join(", ")}.`}
                  {mayIssue ? null : " L’Aract les émet quand le groupe a choisi son consultant."}
                </p>
                {mayIssue ? (
                  <Button pending={pending} onClick={() => void issue()}>
                    Émettre {without.length === 1 ? "la lettre manquante" : `les ${without.length} lettres`}
                  </Button>
                ) : null}
              </div>
            ) : null}
            <ul className="letters">
              {standing.map((letter) => (
                <LetterCard key={letter.id} letter={letter} />
              ))}
            </ul>
            {past.length > 0 ? (
              <details>
                <summary>Lettres qui ne valent plus ({past.length})</summary>
                <ul className="letters">
                  {past.map((letter) => (
                    <LetterCard key={letter.id} letter={letter} />
                  ))}
                </ul>
              </details>
            ) : null}
          </>
        );
      }}
    </PartQuery>
  );
}
