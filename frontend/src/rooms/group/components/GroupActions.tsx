import { Link } from "@tanstack/react-router";
import { useDialogSearch } from "~/app/useDialogSearch";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { Button, buttonClass } from "~/ui/Button";
import { LifeDialog } from "./LifeDialog";
import { RenameDialog } from "./RenameDialog";

const GroupActionsGroup = graphql(`
  fragment GroupActions_group on Group {
    id
    status
    acts
    completeness {
      complete
    }
    ...LifeDialog_group
    ...RenameDialog_group
  }
`);

/** The acts on the group as a whole, for who may. */
export function GroupActions({ group: masked, reload }: { group: FragmentType<typeof GroupActionsGroup>; reload: () => void }) {
  const { tenant } = useViewer();
  const { open } = useDialogSearch();
  const group = unmask(GroupActionsGroup, masked);
  const may = (act: string) => group.acts.includes(act);
  return (
    <>
      {may("days.log") && group.status === "ACTIVE" ? (
        <Link to="/$tenant/groupes/$groupId/jours/nouveau" params={{ tenant: tenant.key, groupId: group.id }} className={buttonClass({ icon: "fr-icon-add-line" })}>
          Saisir des jours
        </Link>
      ) : null}
      {may("group.form") && group.status === "FORMING" && group.completeness.complete ? <Button onClick={() => open("demarrer")}>Démarrer l’accompagnement</Button> : null}
      {may("group.form") && group.status !== "CLOSED" ? (
        <Button kind="secondary" onClick={() => open("renommer")}>
          Renommer
        </Button>
      ) : null}
      {may("group.form") && group.status === "ACTIVE" ? (
        <Button kind="secondary" onClick={() => open("clore")}>
          Clore le groupe
        </Button>
      ) : null}
      {may("group.form") ? (
        <>
          <RenameDialog group={group} reload={reload} />
          <LifeDialog group={group} />
        </>
      ) : null}
    </>
  );
}
