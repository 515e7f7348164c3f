import { type ComponentType, Suspense } from "react";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { enumerate } from "~/lib/format";
import { roleName } from "~/lib/roles";
import { Page } from "~/ui/Page";
import { LogDaysLink } from "./components/links";
import { BlockLevel } from "./components/Panel";
import { blocksOf, type HomeKind } from "./model/blocks";
import "./home.css";

// One part a role, each with its own query in its own file.
const BLOCKS: Record<HomeKind, ComponentType> = {
  consultant: lazyPart(() => import("./ConsultantHome")),
  trinome: lazyPart(() => import("./TrinomeHome")),
  manager: lazyPart(() => import("./ManagerHome")),
  // The rest of a facilitator's home is its room's.
  facilitator: lazyPart(() => import("./components/SilencePanel")),
  aract: lazyPart(() => import("./AractHome")),
  ars: lazyPart(() => import("./ArsHome")),
  admin: lazyPart(() => import("./AdminHome")),
  contributor: lazyPart(() => import("./ContributorHome")),
};

const AwaitedPolls = lazyPart(() => import("./components/AwaitedPolls"));

/** `parts` are what other rooms add for a role, under what the home says itself. */
export default function HomePage({ parts = {} }: { parts?: Partial<Record<HomeKind, ComponentType>> }) {
  const { person, roles, tenant, may } = useViewer();
  const blocks = blocksOf(roles);
  const several = blocks.length > 1;
  return (
    <Page
      title={`Bonjour ${person.name}`}
      context={tenant.name}
      lead={roles.length > 0 ? enumerate(roles.map((role, at) => (at === 0 ? roleName(role) : roleName(role).charAt(0).toLowerCase() + roleName(role).slice(1)))) : "Aucun rôle ne vous est encore attribué dans cet espace : son administration peut vous en donner un."}
      actions={may("days.log") ? <LogDaysLink /> : undefined}
    >
      {may("poll.answer") ? (
        <Suspense fallback={null}>
          <AwaitedPolls />
        </Suspense>
      ) : null}
      {blocks.map(({ role, kind }) => {
        const Block = BLOCKS[kind];
        const Part = parts[kind];
        return (
          <BlockLevel key={kind} level={several ? 3 : 2}>
            <section className="home">
              {several ? (
                <h2 className="fr-h4 home__role">
                  {roleName(role)}
                </h2>
              ) : null}
              <Suspense fallback={<Skeleton />}>
                <Block />
              </Suspense>
              {Part ? (
                <Suspense fallback={<Skeleton lines={2} />}>
                  <Part />
                </Suspense>
              ) : null}
            </section>
          </BlockLevel>
        );
      })}
    </Page>
  );
}
