import { type ComponentType, lazy, Suspense } from "react";
import { Skeleton } from "~/app/states/Skeleton";
import { useViewer } from "~/app/viewer";
import { homeOf, type HomeKind } from "./model/homeOf";

// One home a role, each in its own file.
const HOMES: Record<HomeKind, ComponentType> = {
  general: lazy(() => import("./GeneralHome")),
};

export default function HomePage() {
  const { roles } = useViewer();
  const Home = HOMES[homeOf(roles)];
  return (
    <Suspense fallback={<Skeleton />}>
      <Home />
    </Suspense>
  );
}
