import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { themeShort } from "~/lib/qvct";
import { placeOf } from "~/lib/seats";
import { Badge } from "~/ui/Badge";
import { kindName, statusName, statusSince, statusTone } from "../model/words";

const LineSheet = graphql(`
  fragment SheetLine_sheet on Sheet {
    id
    kind
    status
    title
    themes
    year
    movedAt
    publishedEdition
    anonymous
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
    group {
      id
      name
    }
  }
`);

/** A sheet in a list. */
export function SheetLine({ sheet: masked, inGroup = false }: { sheet: FragmentType<typeof LineSheet>; inGroup?: boolean }) {
  const { tenant } = useViewer();
  const { id, kind, status, title, themes, year, movedAt, publishedEdition, anonymous, establishment, post, group } = unmask(LineSheet, masked);
  const place = placeOf({ establishment, post }).name;
  const where = [place || tenant.name, inGroup ? null : group?.name, year === null ? null : String(year)].filter(Boolean).join(", ");
  return (
    <li>
      <Link to="/$tenant/fiches/$sheetId" params={{ tenant: tenant.key, sheetId: id }}>
        {title}
      </Link>{" "}
      <Badge tone={statusTone[status]}>{statusName[status]}</Badge> {publishedEdition !== null && status !== "PUBLISHED" ? <Badge tone="success">Version {publishedEdition} publiée</Badge> : null}
      <p className="muted">
        {kindName[kind]}, {where}
        {anonymous ? ", anonyme" : ""}. {statusSince(status)} {longDate(movedAt)}
        {themes.length > 0 ? `. Thèmes : ${themes.map((theme) => themeShort[theme].toLowerCase()).join(", ")}` : ""}.
      </p>
    </li>
  );
}
