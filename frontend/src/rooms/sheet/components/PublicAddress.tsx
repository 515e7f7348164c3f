import { useViewer } from "~/app/viewer";
import { Button } from "~/ui/Button";
import { toast } from "~/ui/toast";

/** Where everybody reads a published sheet, and the address of its version, which never changes. */
export function PublicAddress({ slug, number }: { slug: string; number: number }) {
  const { tenant } = useViewer();
  const path = `/${tenant.key}/bibliotheque/${slug}`;
  const version = `${location.origin}${path}/v${number}`;
  const copy = () => {
    navigator.clipboard.writeText(version).then(
      () => toast("L’adresse de la version est copiée."),
      () => toast(`Copiez cette adresse : ${version}`),
    );
  };
  return (
    <div className="sheet-address">
      <p>
        <a className="fr-link" href={path}>
          Lire la fiche publiée
        </a>
      </p>
      <p>
        <a className="fr-link" href={`${path}/v${number}`}>
          Adresse de la version {number}
        </a>
        <span className="print-only">{version}</span>
      </p>
      <Button kind="bare" size="sm" icon="fr-icon-clipboard-line" className="no-print" onClick={copy}>
        Copier l’adresse de la version {number}
      </Button>
    </div>
  );
}
