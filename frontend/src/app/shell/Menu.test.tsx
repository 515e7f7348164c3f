import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { Menu } from "./Menu";

it("gives the focus back to its button when an entry closes it", async () => {
  const user = userEvent.setup();
  render(
    <Menu label="Actions">
      {(close) => (
        <button type="button" onClick={close}>
          Télécharger
        </button>
      )}
    </Menu>,
  );
  const button = screen.getByRole("button", { name: "Actions" });
  await user.click(button);
  await user.click(screen.getByRole("button", { name: "Télécharger" }));
  expect([document.activeElement, button.getAttribute("aria-expanded")]).toEqual([button, "false"]);
});
