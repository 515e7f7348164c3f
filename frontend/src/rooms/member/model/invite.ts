import * as z from "zod/mini";
import type { InviteMemberInput, Role } from "~/gql/graphql";
import { rule } from "~/ui/form";

export const ROLES: readonly Role[] = ["ARS", "ARACT", "CONSULTANT", "FACILITATOR", "MANAGER", "TRINOME", "CONTRIBUTOR", "ADMIN"];

/** What a role is attached to: an establishment, a managing organisation, either of them, or the space alone. */
export type Attachment = "none" | "establishment" | "organisation" | "either";
const ATTACHMENTS: Record<Role, Attachment> = {
  ARS: "none",
  ARACT: "none",
  CONSULTANT: "none",
  FACILITATOR: "organisation",
  MANAGER: "either",
  TRINOME: "establishment",
  CONTRIBUTOR: "establishment",
  ADMIN: "none",
};
export const attachmentOf = (role: string): Attachment => ATTACHMENTS[role as Role] ?? "none";

const ESTABLISHMENT = "Choisissez un établissement dans la liste proposée.";
const ORGANISATION = "Choisissez un organisme gestionnaire dans la liste proposée.";

/** The invitation as typed. `to` says what a manager directs; the other roles leave no choice. */
export const inviteSchema = z
  .object({
    email: rule.email(),
    name: rule.text("Indiquez le prénom et le nom de la personne."),
    role: rule.choice("Choisissez un rôle."),
    to: z.string(),
    establishmentId: z.string(),
    organisationId: z.string(),
  })
  .check(
    z.refine((values) => targetOf(values) !== "establishment" || values.establishmentId !== "", { path: ["establishmentId"], message: ESTABLISHMENT }),
    z.refine((values) => targetOf(values) !== "organisation" || values.organisationId !== "", { path: ["organisationId"], message: ORGANISATION }),
  );
export type InviteValues = z.infer<typeof inviteSchema>;

/** What is asked with these values: an establishment, an organisation, or nothing. */
export function targetOf({ role, to }: { role: string; to: string }): "establishment" | "organisation" | null {
  const attachment = attachmentOf(role);
  if (attachment === "none") return null;
  if (attachment === "either") return to === "organisation" ? "organisation" : "establishment";
  return attachment;
}

/** The same, as the server is told: only what the role is attached to. */
export function toInput(values: InviteValues): InviteMemberInput {
  const target = targetOf(values);
  return {
    email: values.email,
    name: values.name,
    role: values.role as Role,
    establishmentId: target === "establishment" ? values.establishmentId : null,
    organisationId: target === "organisation" ? values.organisationId : null,
  };
}
