import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { fingerprint } from "../model/queue";
import { remembered } from "../remembered";
import { Interrupted } from "./Interrupted";

const file = new File(["abc"], "a.pdf", { lastModified: 1 });
vi.mock("../pickFile", () => ({ pickFile: async () => ({ file }) }));
afterEach(() => localStorage.clear());

it.each([
  { replaces: "f1", kind: "a new version" },
  { replaces: undefined, kind: "a file of its own" },
])("takes $kind up again as what it was", async ({ replaces }) => {
  remembered.keep(fingerprint(file, "s", replaces), "u1");
  const onFile = vi.fn();
  render(<Interrupted uploads={[{ id: "u1", subjectId: "s", name: "a.pdf", size: 3, received: 1 }]} onFile={onFile} />);
  await userEvent.setup().click(screen.getByRole("button", { name: /^Choisir le fichier pour reprendre/ }));
  await waitFor(() => expect(onFile).toHaveBeenCalledWith(file, replaces));
});
