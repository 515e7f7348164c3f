import { useDialogSearch } from "~/app/useDialogSearch";
import { useDepartmentName } from "~/app/viewer";
import { type FragmentType, unmask } from "~/gql";
import { Button } from "~/ui/Button";
import { DefinitionList } from "~/ui/DefinitionList";
import { Dialog } from "~/ui/Dialog";
import { sheetFacts } from "../model/words";
import { SheetFacts } from "../operations";
import { FactsForm } from "./FactsForm";

/** What a sheet says of itself beside its text: what it is found by. */
export function Facts({ sheet: masked, writable, reload }: { sheet: FragmentType<typeof SheetFacts>; writable: boolean; reload: () => void }) {
  const sheet = unmask(SheetFacts, masked);
  const { faire, open, close } = useDialogSearch();
  const departmentName = useDepartmentName();
  return (
    <section className="sheet-facts" aria-labelledby="description">
      <div className="list-head">
        <h2 className="fr-h5" id="description">
          Description
        </h2>
        {writable ? (
          <Button kind="secondary" size="sm" onClick={() => open("decrire")}>
            Modifier la description
          </Button>
        ) : null}
      </div>
      <p className="sheet-summary">{sheet.summary || <span className="muted">Le résumé est à écrire : quelques phrases qui disent ce que la fiche apporte.</span>}</p>
      <DefinitionList
        items={sheetFacts(sheet, departmentName).map(([label, said]) => [label, label === "Établissement" && sheet.anonymous ? "Tenu anonyme" : said])}
      />
      <Dialog open={writable && faire === "decrire"} onClose={close} title="Description de la fiche" size="lg">
        <FactsForm sheet={sheet} reload={reload} onClose={close} />
      </Dialog>
    </section>
  );
}

