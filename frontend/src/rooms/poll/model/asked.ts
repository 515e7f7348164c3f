import * as z from "zod/mini";
import type { AttendanceMode, ChangePollInput } from "~/gql/graphql";
import { rule } from "~/ui/form/rules";

/** What the voters are asked, as typed. */
export const askedShape = {
  slots: z.array(z.string()),
  closesOn: rule.optionalDate(),
  mode: rule.choice("Choisissez un mode."),
  place: rule.optionalText(300),
  videoLink: z.string().check(z.trim(), z.refine((text) => text === "" || /^https:\/\/\S+$/.test(text), "Collez le lien en entier : il commence par https://.")),
  title: rule.optionalText(200),
  note: rule.optionalText(1000),
};
export type Asked = z.output<z.ZodMiniObject<typeof askedShape>>;

/** What was typed, as the server is sent it. */
export const askedOf = ({ slots, closesOn, mode, place, videoLink, title, note }: Asked): Omit<ChangePollInput, "id" | "version"> => ({
  slots,
  closesOn: closesOn || null,
  mode: mode as AttendanceMode,
  place: place || null,
  videoLink: videoLink || null,
  title: title || null,
  note: note || null,
});

/** A choice is one only among enough half-days. */
export const enough = (min: number) =>
  z.refine<{ slots: string[] }>(({ slots }) => slots.length >= min, { path: ["slots"], message: `Proposez au moins ${min} demi-journées, pour laisser un choix.` });
