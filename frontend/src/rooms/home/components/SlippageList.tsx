import { type FragmentType, graphql, unmask } from "~/gql";
import { count, euros, longDate, percent, today } from "~/lib/format";
import { type Pace, paceOf, TOLERANCE } from "../model/pace";
import { GroupLink, ProgrammeLink } from "./links";

const SlippageListProgramme = graphql(`
  fragment SlippageList_programme on Programme {
    id
    title
    startsOn
    endsOn
    subsidy {
      total {
        sponsorCents
        consumedSponsorCents
      }
    }
  }
`);

const SlippageListQuery = graphql(`
  fragment SlippageList_query on Query {
    late: groups(first: 10, filter: { late: true }) {
      totalCount
      nodes {
        id
        name
        lateMilestoneCount
      }
    }
    forming: groups(first: 10, filter: { status: FORMING }) {
      totalCount
      nodes {
        id
        name
      }
    }
  }
`);

type Props = { programmes: readonly FragmentType<typeof SlippageListProgramme>[]; late: FragmentType<typeof SlippageListQuery> };

/** What will miss its date: subsidies behind their period, late groups, groups not started. */
export default function SlippageList({ programmes: maskedProgrammes, late: maskedQuery }: Props) {
  const { late, forming } = unmask(SlippageListQuery, maskedQuery);
  const slow = unmask(SlippageListProgramme, maskedProgrammes)
    .map((programme) => {
      const { sponsorCents: grantedCents, consumedSponsorCents: consumedCents } = programme.subsidy.total;
      return { programme, left: grantedCents - consumedCents, pace: paceOf({ ...programme, grantedCents, consumedCents }, today()) };
    })
    .filter(({ pace }) => pace.kind === "behind" || pace.kind === "ended");
  if (slow.length === 0 && late.totalCount === 0 && forming.totalCount === 0) return <p>Rien à signaler : les étapes et les consommations suivent leur calendrier.</p>;
  return (
    <>
      <ul className="waiting waiting--wide">
        {slow.map(({ programme, left, pace }) => (
          <li key={programme.id}>
            <span>
              <ProgrammeLink programme={programme} /> : {euros(left)} à consommer
            </span>
            <span className="waiting__detail">{paceWords(pace, programme.endsOn)}</span>
          </li>
        ))}
        {late.nodes.map(({ id, name, lateMilestoneCount }) => (
          <li key={id}>
            <GroupLink group={{ id, name }} at="etapes" />
            <span className="waiting__detail">{count(lateMilestoneCount, "étape")} en retard</span>
          </li>
        ))}
        {forming.nodes.map(({ id, name }) => (
          <li key={id}>
            <GroupLink group={{ id, name }} />
            <span className="waiting__detail">Groupe en formation : l’accompagnement n’a pas commencé</span>
          </li>
        ))}
      </ul>
      {late.totalCount > late.nodes.length || forming.totalCount > forming.nodes.length ? (
        <p className="muted">et {count(late.totalCount + forming.totalCount - late.nodes.length - forming.nodes.length, "autre groupe", "autres groupes")}</p>
      ) : null}
      <p className="fr-hint-text">
        Une subvention est signalée quand sa part consommée suit sa période avec plus de {percent(TOLERANCE * 10_000)} de retard, ou quand la période est close.
      </p>
    </>
  );
}

function paceWords({ kind, elapsed, consumed }: Pace, endsOn: string | null): string {
  const share = (of: number) => percent(Math.round(of * 100) * 100);
  const used = `${share(consumed)} de la subvention consommée`;
  if (kind === "ended") return `Période close${endsOn ? ` le ${longDate(endsOn)}` : ""}, ${used}`;
  return `${share(elapsed)} de la période écoulée, ${used}${endsOn ? ` ; fin le ${longDate(endsOn)}` : ""}`;
}
