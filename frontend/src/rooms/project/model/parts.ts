import type { ComponentType } from "react";
import type { ProjectPartProps } from "~/lib/parts";

/** A part of a project's page, in the order of the bar; the first is where one arrives. */
export type ProjectPart = {
  /** The last part of its address. */
  key: string;
  label: string;
  /** Its label where the project is that of a structure of a network. */
  networkLabel?: string;
  /** What one must be allowed to do somewhere to see it; seen by whoever sees the project when left out. */
  act?: string;
  part: ComponentType<ProjectPartProps>;
};
export type ProjectParts = readonly ProjectPart[];

/** The part at an address; none when no part has it. */
export const partAt = (parts: ProjectParts, address: string | undefined): ProjectPart | undefined =>
  address === undefined ? parts[0] : parts.find(({ key }) => key === address);
