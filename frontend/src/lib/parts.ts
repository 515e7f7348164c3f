/** What every part of a session's page is given, whatever its room: each asks its own question. */
export type SessionPartProps = { sessionId: string; groupId: string };

/** What every part of a project's page is given, whatever its room: each asks its own question. */
export type ProjectPartProps = {
  /** The id of the establishment's place in its group, which is that of its project. */
  projectId: string;
  groupId: string;
  establishmentName: string;
  /** Whether it is a structure of a network, for which its post speaks; else the three of its trinôme do. */
  network: boolean;
  /** Whether the asker may do this act of the policy table here, and the project still changes. */
  may: (act: string) => boolean;
};
