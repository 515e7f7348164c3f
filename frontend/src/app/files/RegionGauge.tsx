import { PartQuery } from "~/app/graphql/PageQuery";
import { graphql } from "~/gql";
import { Gauge } from "./components/Gauge";
import "./files.css";

const RegionGaugeQuery = graphql(`
  query RegionGauge {
    fileGauge {
      ...Gauge_gauge
    }
  }
`);

/** The room that the files of the region take, for who looks after it and reads none. */
export default function RegionGauge() {
  return (
    <PartQuery query={RegionGaugeQuery} variables={{}}>
      {({ fileGauge }) => <Gauge gauge={fileGauge} always />}
    </PartQuery>
  );
}
