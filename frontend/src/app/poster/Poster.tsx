import type { ReactNode } from "react";
import { Button, Buttons } from "~/ui/Button";
import { toast } from "~/ui/toast";
import "./poster.css";

/** A link that was just issued, with its QR code as a path in a square of `size` modules. */
export type Issued = { address: string; path: string; size: number };

type Props = {
  issued: Issued;
  title: string;
  /** Where it leads, under the title. */
  about: string;
  /** What the code is, for those who do not see it. */
  code: string;
  children: ReactNode;
};

/** A link to copy and its poster for the staff room: shown once, on paper alone on its page. */
export function Poster({ issued: { address, path, size }, title, about, code, children }: Props) {
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast("Lien copié."),
      () => toast("Copie refusée par le navigateur : sélectionnez le lien."),
    );
  return (
    <>
      <p className="poster__aside">Ce lien ne sera plus affiché : copiez-le ou imprimez l’affiche maintenant. L’ancien lien ne s’ouvre plus.</p>
      <div className="poster">
        <p className="fr-h4 poster__title">{title}</p>
        <p>{about}</p>
        <svg className="poster__code" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={code} shapeRendering="crispEdges">
          <rect x={-4} y={-4} width={size + 8} height={size + 8} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
        <p>{children}</p>
      </div>
      <p className="poster__address">{address}</p>
      <Buttons>
        <Button onClick={() => print()}>Imprimer l’affiche</Button>
        <Button kind="secondary" onClick={() => void copy()}>
          Copier le lien
        </Button>
      </Buttons>
    </>
  );
}
