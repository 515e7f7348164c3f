import { createContext, type ReactNode, use } from "react";
import { graphql, unmask, type FragmentType } from "~/gql";

export const ViewerParts = graphql(`
  fragment Viewer_parts on Viewer {
    person {
      id
      name
      email
    }
    tenant {
      id
      key
      name
      regionCode
      fundingAgency
      supportAgency
      departments {
        code
        name
      }
    }
    roles
    acts
    tenants {
      id
      key
      name
    }
  }
`);

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      ...Viewer_parts
    }
  }
`);

export type Viewer = ReturnType<typeof readViewer>;
export const readViewer = (masked: FragmentType<typeof ViewerParts>) => unmask(ViewerParts, masked);

const Context = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <Context value={viewer}>{children}</Context>;
}

/** Who is signed in, in which tenant; only inside the pages of a tenant. */
export function useViewer(): Viewer & { may: (act: string) => boolean } {
  const viewer = use(Context);
  if (!viewer) throw new Error("useViewer outside a tenant's pages");
  return { ...viewer, may: (act) => viewer.acts.includes(act) };
}

/** The name of a département of the region by its code; of any other, the code. */
export function useDepartmentName(): (code: string) => string {
  const { departments } = useViewer().tenant;
  return (code) => departments.find((one) => one.code === code)?.name ?? code;
}
