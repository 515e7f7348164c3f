import { useNavigate, useSearch } from "@tanstack/react-router";
import { PageQuery } from "~/app/graphql/PageQuery";
import { useMore } from "~/app/graphql/useMore";
import { FailureState } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Page } from "~/ui/Page";
import { RegisterFilterBar } from "./components/RegisterFilterBar";
import { RegisterList } from "./components/RegisterList";
import { type RegisterFilters, toEstablishmentFilter } from "./model/filters";
import "./establishment.css";

const RegisterPageQuery = graphql(`
  query RegisterPage($filter: EstablishmentFilter, $first: Int!) {
    establishments(first: $first, filter: $filter) {
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
  const { first, more } = useMore(filter);
  const change = (next: RegisterFilters) => void navigate({ search: (held) => ({ ...held, ...next }) as typeof held, replace: true, resetScroll: false });
  return (
    <Page title="Établissements" context={tenant.name} lead="Les établissements et services de la région, d’après le répertoire national FINESS.">
      <RegisterFilterBar filters={filters} onChange={change} />
      <PageQuery query={RegisterPageQuery} variables={{ filter, first }}>
        {({ establishments }, { stale }) => (
          <RegisterList list={establishments} filtered={Object.keys(filter).length > 0} pending={stale} onMore={more} />
        )}
      </PageQuery>
    </Page>
  );
}
