import { PartQuery } from "~/app/graphql/PageQuery";
import { useDialogSearch } from "~/app/useDialogSearch";
import { graphql } from "~/gql";
import { Button, Buttons } from "~/ui/Button";
import { AddEstablishmentDialog } from "./components/AddEstablishmentDialog";
import { ConsultantDialog } from "./components/ConsultantDialog";
import { EndMemberDialog } from "./components/EndMemberDialog";
import { NameMemberDialog } from "./components/NameMemberDialog";
import { ParticipationCard } from "./components/ParticipationCard";
import { RemoveEstablishmentDialog } from "./components/RemoveEstablishmentDialog";

const EstablishmentsTabQuery = graphql(`
  query EstablishmentsTab($id: ID!) {
    viewer {
      ...ParticipationCard_viewer
    }
    group(id: $id) {
      id
      status
      acts
      establishmentCount
      consultant {
        id
        name
      }
      programme {
        id
        rulebook {
          key
          version
          groupMax
        }
      }
      participations {
        id
        establishment {
          id
        }
        ...ParticipationCard_participation
        ...NameMemberDialog_participation
      }
      ...AddEstablishmentDialog_group
      ...ConsultantDialog_group
      ...EndMemberDialog_group
      ...RemoveEstablishmentDialog_group
    }
  }
`);

/** The establishments of the group, with the three voices of each. */
export default function EstablishmentsTab({ groupId }: { groupId: string }) {
  const { open } = useDialogSearch();
  return (
    <PartQuery query={EstablishmentsTabQuery} variables={{ id: groupId }}>
      {({ viewer, group }, { reload }) => {
        if (!group || !viewer) return null;
        const { status, acts, establishmentCount, programme, consultant, participations } = group;
        const may = (act: string) => status !== "CLOSED" && acts.includes(act);
        const room = programme.rulebook.groupMax === null || establishmentCount < programme.rulebook.groupMax;
        return (
          <>
            <section aria-labelledby="consultant">
              <h2 className="fr-h5" id="consultant">
                Consultant
              </h2>
              <p>{consultant ? consultant.name : "Le consultant n’est pas encore choisi."}</p>
              {may("group.consultant") ? (
                <Button kind="secondary" size="sm" onClick={() => open("consultant")}>
                  {consultant ? "Changer de consultant" : "Choisir le consultant"}
                </Button>
              ) : null}
            </section>
            <section aria-labelledby="etablissements">
              <h2 className="fr-h5" id="etablissements">
                Établissements et trinômes
              </h2>
              <div className="participations">
                {participations.map((participation) => (
                  <ParticipationCard key={participation.id} participation={participation} viewer={viewer} may={may} removable={status === "FORMING"} />
                ))}
              </div>
              {may("group.form") && room ? (
                <Buttons>
                  <Button kind="secondary" icon="fr-icon-add-line" onClick={() => open("ajouter")}>
                    Ajouter un établissement
                  </Button>
                </Buttons>
              ) : null}
            </section>
            <ConsultantDialog group={group} reload={reload} />
            <AddEstablishmentDialog group={group} />
            <RemoveEstablishmentDialog group={group} />
            <NameMemberDialog participations={participations} />
            <EndMemberDialog group={group} />
          </>
        );
      }}
    </PartQuery>
  );
}
