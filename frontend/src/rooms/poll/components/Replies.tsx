import { type FragmentType, graphql, unmask } from "~/gql";
import { enumerate, shortDate } from "~/lib/format";
import { postName } from "~/lib/seats";
import { voiceName } from "~/lib/terms";
import { type Column, Table } from "~/ui/Table";
import { choiceName } from "../model/answer";
import { inTime, slotWords } from "../model/slots";

const RepliesPoll = graphql(`
  fragment Replies_poll on Poll {
    slots {
      key
    }
    voters {
      person {
        id
        name
      }
      role
      deputy
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
      answeredAt
      comment
      choices {
        slot
        choice
      }
    }
  }
`);

/** What each voter said, a line each: those who have not answered are seen as such. */
export function Replies({ poll: masked }: { poll: FragmentType<typeof RepliesPoll> }) {
  const { slots, voters } = unmask(RepliesPoll, masked);
  type Voter = (typeof voters)[number];
  const silent = [...new Set(voters.filter(({ answeredAt }) => !answeredAt).map(({ person }) => person.name))];
  const columns: Column<Voter>[] = [
    {
      key: "voter",
      title: "Votant",
      header: true,
      cell: ({ person, role, deputy, establishment, post, comment }) => (
        <>
          {person.name}
          <span className="poll-seat">
            {role ? `${voiceName[role]}${deputy ? ", suppléance" : ""} · ${establishment?.name ?? ""}` : post ? `Animateur · ${postName(post)}` : "Consultant"}
          </span>
          {comment ? <q className="poll-comment">{comment}</q> : null}
        </>
      ),
    },
    ...inTime(slots.map(({ key }) => key)).map(
      (key): Column<Voter> => ({
        key,
        title: shortTitle(key),
        cell: ({ choices }) => {
          const choice = choices.find(({ slot }) => slot === key)?.choice;
          return (
            <span className="poll-said" data-choice={choice}>
              {choice ? choiceName[choice] : <Silent />}
            </span>
          );
        },
      }),
    ),
  ];
  return (
    <section aria-labelledby="reponses">
      <h2 className="fr-h5" id="reponses">
        Réponses de chacun
      </h2>
      {silent.length > 0 ? <p>Sans réponse : {enumerate(silent)}.</p> : <p>Tout le monde a répondu.</p>}
      <Table stack dense caption="Réponses de chacun, par créneau" hideCaption columns={columns} rows={voters} rowKey={({ person, role, establishment, post }) => `${person.id}.${role}.${establishment?.id ?? post?.id}`} />
    </section>
  );
}

const Silent = () => (
  <>
    <span aria-hidden="true">–</span>
    <span className="fr-sr-only">sans réponse</span>
  </>
);

const shortTitle = (key: string) => {
  const [day = ""] = key.split("/");
  const weekday = slotWords(key).split(" ", 1)[0]?.slice(0, 3) ?? "";
  return `${weekday}. ${shortDate(day).slice(0, 5)}, ${slotWords(key).split(", ").at(-1) ?? ""}`;
};
