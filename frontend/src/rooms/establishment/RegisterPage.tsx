import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { PageQuery } from "~/app/graphql/PageQuery";
import { FailureState } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Page } from "~/ui/Page";
import { RegisterFilterBar } from "./components/RegisterFilterBar";
import { RegisterList } from "./components/RegisterList";
import { type RegisterFilters, toEstablishmentFilter } from "./model/filters";
import "./establishment.css";

const RegisterPageQuery = graphql(`
  query RegisterPage($filter: EstablishmentFilter, $after: String) {
    establishments(first: 30, filter: $filter, after: $after) {
      ...RegisterList_list
    }
  }
`);

export default function RegisterPage() {
  const { may } = useViewer();
  return may("establishment.view") ? <Register /> : <FailureState failure={{ code: "FORBIDDEN", requestId: undefined }} />;
}

function Register() {
  const filters: RegisterFilters = useSearch({ from: "/$tenant/etablissements" });
  const navigate = useNavigate({ from: "/$tenant/etablissements" });
  const { tenant } = useViewer();
  const filter = toEstablishmentFilter(filters);
  const asked = JSON.stringify(filter);
  const [more, setMore] = useState<{ asked: string; after: string | null }>({ asked, after: null });
  const after = more.asked === asked ? more.after : null;
  const change = (next: RegisterFilters) => void navigate({ search: (held) => ({ ...held, ...next }) as typeof held, replace: true, resetScroll: false });
  return (
    <Page title="Établissements" context={tenant.name} lead="Les établissements et services de la région, d’après le répertoire national FINESS.">
      <RegisterFilterBar filters={filters} onChange={change} />
      <PageQuery query={RegisterPageQuery} variables={{ filter, after }}>
        {({ establishments }, { stale }) => (
          <RegisterList list={establishments} filtered={Object.keys(filter).length > 0} pending={stale} onMore={(cursor) => setMore({ asked, after: cursor })} />
        )}
      </PageQuery>
    </Page>
  );
}
