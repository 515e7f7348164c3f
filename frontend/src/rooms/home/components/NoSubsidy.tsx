import { Panel } from "./Panel";

/** In place of the subsidy by département, while nothing is committed: why. */
export default function NoSubsidy({ grouping }: { grouping: boolean }) {
  return (
    <Panel title="Par programme et par département">
      <p>
        {grouping
          ? "Aucun groupe n’a encore la taille que son cahier des charges demande : rien n’est engagé."
          : "Les programmes ouverts ici n’organisent pas de groupes d’établissements : aucune part de groupe n’est engagée."}
      </p>
    </Panel>
  );
}
