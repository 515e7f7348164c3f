/** What every part of a session's page is given, whatever its room: each asks its own question. */
export type SessionPartProps = { sessionId: string; groupId: string };
