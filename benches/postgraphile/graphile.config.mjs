// PostGraphile as its documentation sets it up, with a pool as large as ours and the subscription of the bench.
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makePgService } from "postgraphile/adaptors/pg";
import { extendSchema, gql } from "postgraphile/utils";
import { context, get, lambda, listen } from "postgraphile/grafast";
import { jsonParse } from "postgraphile/@dataplan/json";

const follow = extendSchema((build) => {
  const groups = build.input.pgRegistry.pgResources.territorial_group;
  return {
    typeDefs: gql`
      extend type Subscription {
        groupChanged(tenantId: UUID!, groupId: UUID!): BenchChange
      }
      type BenchChange {
        position: Int
        event: BenchEvent
        group: TerritorialGroup
      }
      type BenchEvent {
        position: Int
        sentence: String
        actor: BenchActor
      }
      type BenchActor {
        id: UUID
        name: String
      }
    `,
    objects: {
      Subscription: {
        plans: {
          groupChanged: {
            subscribePlan(_, { $groupId }) {
              const $topic = lambda($groupId, (id) => `bench:${id}`);
              return listen(context().get("pgSubscriber"), $topic, jsonParse);
            },
            plan($event) {
              return $event;
            },
          },
        },
      },
      BenchEvent: {
        plans: {
          position: ($event) => get($event, "position"),
          sentence: ($event) => get($event, "sentence"),
          actor: ($event) => $event,
        },
      },
      BenchActor: {
        plans: {
          id: ($event) => get($event, "actorId"),
          name: ($event) => get($event, "actorName"),
        },
      },
      BenchChange: {
        plans: {
          position: ($event) => get($event, "position"),
          event: ($event) => $event,
          group: ($event) => groups.get({ tenant_id: get($event, "tenantId"), id: get($event, "groupId") }),
        },
      },
    },
  };
});

export default {
  extends: [PostGraphileAmberPreset],
  plugins: [follow],
  pgServices: [
    makePgService({
      connectionString: process.env.BENCH_DATABASE_URL,
      schemas: ["public"],
      pubsub: true,
      poolConfig: { max: 16 },
    }),
  ],
  grafserv: { graphqlPath: "/graphql", websockets: true, graphiql: false, watch: false },
  grafast: { explain: false },
};
