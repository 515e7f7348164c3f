import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { enumerate } from "~/lib/format";
import { DefinitionList } from "~/ui/DefinitionList";
import { voicesOf } from "../model/trinome";

const TrinomeVoicesParticipation = graphql(`
  fragment TrinomeVoices_participation on Participation {
    trinome {
      id
      role
      deputy
      person {
        id
        name
      }
    }
  }
`);

/** The three voices of an establishment, held or vacant. */
export function TrinomeVoices({ participation: masked }: { participation: FragmentType<typeof TrinomeVoicesParticipation> }) {
  const me = useViewer().person.id;
  const voices = voicesOf(unmask(TrinomeVoicesParticipation, masked).trinome);
  return (
    <DefinitionList
      items={voices.map(({ label, holder, deputies }) => [
        label,
        <span key={label}>
          {holder ? `${holder.name}${holder.id === me ? " (vous)" : ""}` : <em>À désigner</em>}
          {deputies.length > 0 ? <span className="muted"> · suppléance : {enumerate(deputies)}</span> : null}
        </span>,
      ])}
    />
  );
}
