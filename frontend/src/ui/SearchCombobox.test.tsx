import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { SearchCombobox } from "./SearchCombobox";

const CHOICES = ["Albi", "Alès", "Auch"].map((label) => ({ id: label, label, disabled: label === "Alès" }));

function Sample({ onChoose }: { onChoose: (label: string) => void }) {
  const [search, setSearch] = useState("");
  return <SearchCombobox label="Commune" noun="commune" search={search} onSearch={setSearch} choices={CHOICES} onChoose={({ label }) => onChoose(label)} />;
}

it("is driven by keyboard: arrows go round, Enter chooses what may be, Escape closes", async () => {
  const user = userEvent.setup();
  const chosen = vi.fn();
  render(<Sample onChoose={chosen} />);
  const input = screen.getByRole("combobox", { name: "Commune" });
  expect(input.getAttribute("aria-expanded")).toBe("false");
  await user.type(input, "a");
  expect(screen.getByRole("status").textContent).toMatch(/^3.communes/);
  await user.keyboard("{ArrowUp}");
  const active = () => document.getElementById(input.getAttribute("aria-activedescendant") ?? "")?.textContent;
  expect(active()).toBe("Auch");
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(active()).toBe("Alès");
  expect(chosen).not.toHaveBeenCalled();
  await user.keyboard("{ArrowUp}{Enter}");
  expect(chosen).toHaveBeenCalledWith("Albi");
  await user.type(input, "l{Escape}");
  expect(input.getAttribute("aria-expanded")).toBe("false");
});
