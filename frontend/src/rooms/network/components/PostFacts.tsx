import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { Button, Buttons } from "~/ui/Button";
import { Citation } from "~/ui/Citation";
import { DefinitionList } from "~/ui/DefinitionList";
import { continuationName, dateOrNone, isOpen } from "../model/words";

const PostFactsPost = graphql(`
  fragment PostFacts_post on Post {
    status
    selectedOn
    startsOn
    endedOn
    stopReason
    jobSecured
    commitmentNote
    continuation
    continuationNote
    continuationOn
  }
`);

const PostFactsRule = graphql(`
  fragment PostFacts_rule on PostRule {
    level
    profile
    mission
    levelCitation {
      source
      line
      endLine
      text
    }
    commitments {
      key
      title
      citation {
        source
        line
        endLine
        text
      }
    }
  }
`);

const secured = (value: boolean | null) => (value === null ? "Pas encore dit" : value ? "Oui" : "Non");

/** Where the post is, what its organisation commits itself to, and what the rules ask. */
export function PostFacts({ post: maskedPost, rule: maskedRule }: { post: FragmentType<typeof PostFactsPost>; rule: FragmentType<typeof PostFactsRule> | null }) {
  const post = unmask(PostFactsPost, maskedPost);
  const rule = unmask(PostFactsRule, maskedRule);
  const { may } = useViewer();
  const { open } = useDialogSearch();
  return (
    <section aria-labelledby="engagements">
      <h2 className="fr-h5" id="engagements">
        Engagements de l’organisme
      </h2>
      <DefinitionList
        items={[
          ["Organisme retenu le", longDate(post.selectedOn)],
          ["Premier jour du poste", dateOrNone(post.startsOn)],
          ["Dernier jour du poste", dateOrNone(post.endedOn)],
          ["Motif de l’arrêt", post.stopReason],
          ["Emploi sécurisé si l’animateur vient de l’organisme", secured(post.jobSecured)],
          ["Précisions", post.commitmentNote],
          ["Reconduction sur moyens propres", post.continuation ? `${continuationName[post.continuation]}${post.continuationOn ? ` (dit le ${longDate(post.continuationOn)})` : ""}` : "Pas encore dit"],
          ["Ce qu’en dit l’organisme", post.continuationNote],
        ]}
      />
      {may("post.run") ? (
        <Buttons>
          {isOpen(post.status) ? (
            <Button size="sm" kind="secondary" onClick={() => open("engagements")}>
              Noter les engagements
            </Button>
          ) : null}
          <Button size="sm" kind="secondary" onClick={() => open("reconduction")}>
            Dire la reconduction
          </Button>
        </Buttons>
      ) : null}
      {rule ? (
        <details>
          <summary>Ce que demande le cahier des charges</summary>
          <ul>
            {rule.commitments.map(({ key, title, citation }) => (
              <li key={key}>
                {title}. {citation ? <Citation citation={citation} /> : null}
              </li>
            ))}
          </ul>
          {rule.level ? (
            <p>
              L’animateur : {rule.level.toLowerCase()} ; {rule.profile.join(" ; ").toLowerCase()}. {rule.mission}. {rule.levelCitation ? <Citation citation={rule.levelCitation} /> : null}
            </p>
          ) : null}
        </details>
      ) : null}
    </section>
  );
}
