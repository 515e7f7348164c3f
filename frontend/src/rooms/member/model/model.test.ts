import { describe, expect, it } from "vitest";
import { attachmentOf, inviteSchema, ROLES, targetOf, toInput } from "./invite";

const typed = { email: " marie@exemple.fr ", name: "Marie Lopez", role: "TRINOME", to: "", establishmentId: "est_1", organisationId: "" };
const faults = (values: object) => inviteSchema.safeParse({ ...typed, ...values }).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("inviteSchema", () => {
  it("wants what the role is attached to, and only that", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ establishmentId: "" })).toEqual(["establishmentId"]);
    expect(faults({ role: "FACILITATOR" })).toEqual(["organisationId"]);
    expect(faults({ role: "FACILITATOR", organisationId: "org_1", establishmentId: "" })).toEqual([]);
    expect(faults({ role: "CONSULTANT", establishmentId: "" })).toEqual([]);
    expect(faults({ role: "MANAGER", establishmentId: "", to: "" })).toEqual(["establishmentId"]);
    expect(faults({ role: "MANAGER", to: "organisation" })).toEqual(["organisationId"]);
  });
  it("wants a role, a name and an address", () => {
    expect(faults({ role: "" })).toEqual(["role"]);
    expect(faults({ name: "  " })).toEqual(["name"]);
    expect(faults({ email: "marie@" })).toEqual(["email"]);
  });
});

describe("toInput", () => {
  it("sends nothing that was typed for another role", () => {
    const values = inviteSchema.parse({ ...typed, role: "FACILITATOR", organisationId: "org_1" });
    expect(toInput(values)).toEqual({ email: "marie@exemple.fr", name: "Marie Lopez", role: "FACILITATOR", establishmentId: null, organisationId: "org_1" });
    expect(toInput({ ...values, role: "ARS" })).toMatchObject({ establishmentId: null, organisationId: null });
  });
  it("knows every role", () => {
    expect(ROLES.map(attachmentOf)).toEqual(["none", "none", "none", "organisation", "either", "establishment", "establishment", "none"]);
    expect(targetOf({ role: "", to: "" })).toBeNull();
  });
});
