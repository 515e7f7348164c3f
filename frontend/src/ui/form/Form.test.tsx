import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import * as z from "zod/mini";
import type { Refusal } from "~/lib/refusal";
import { DateField, Form, NumberField, rule, TextField, useForm } from ".";

const schema = z.object({ name: rule.text("Donnez un nom."), workedOn: rule.date(), days: rule.integer("Un nombre entier.", 1, 10) });

function Sample({ onSubmit }: { onSubmit: (values: z.output<typeof schema>) => Promise<readonly Refusal[] | void> }) {
  const form = useForm(schema, { name: "", workedOn: "" });
  return (
    <Form form={form} submit="Envoyer" onSubmit={onSubmit}>
      <TextField name="name" label="Nom" />
      <DateField name="workedOn" label="Date" />
      <NumberField name="days" label="Jours" />
    </Form>
  );
}

const fill = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.type(screen.getByLabelText("Nom"), "Les Tilleuls");
  await user.type(screen.getByLabelText(/^Date/), "3/4/26");
  await user.type(screen.getByLabelText(/^Jours/), "3");
};

it("says every error together, takes the focus, and leads to each field", async () => {
  const user = userEvent.setup();
  const send = vi.fn();
  render(<Sample onSubmit={send} />);
  await user.click(screen.getByRole("button", { name: "Envoyer" }));
  const summary = await screen.findByRole("alert");
  expect(document.activeElement).toBe(summary);
  expect(within(summary).getByText(/^3.champs à corriger$/)).toBeTruthy();
  await user.click(within(summary).getByRole("link", { name: "Saisissez une date, comme 23/11/2026." }));
  expect(document.activeElement).toBe(screen.getByLabelText(/^Date/));
  expect(screen.getByLabelText("Nom").getAttribute("aria-invalid")).toBe("true");
  expect(send).not.toHaveBeenCalled();
});

it("sends dates and numbers as the server reads them, once", async () => {
  const user = userEvent.setup();
  let finish: () => void = () => undefined;
  const send = vi.fn(() => new Promise<void>((done) => (finish = done)));
  render(<Sample onSubmit={send} />);
  await fill(user);
  const button = screen.getByRole("button", { name: "Envoyer" });
  await user.click(button);
  await user.click(button);
  await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  expect(send).toHaveBeenCalledWith({ name: "Les Tilleuls", workedOn: "2026-04-03", days: 3 });
  expect(screen.getByLabelText<HTMLInputElement>(/^Date/).value).toBe("03/04/2026");
  finish();
});

it("shows a refusal at its field with the rule's citation, and the others in the summary", async () => {
  const user = userEvent.setup();
  const citation = { source: "ehpad-2023", line: 32, endLine: 32, text: "six jours" };
  render(
    <Sample
      onSubmit={async () => [
        { kind: "quota", message: "Le quota est dépassé.", field: "days", citation },
        { kind: "failure", message: "Le serveur est injoignable.", field: "elsewhere" },
      ]}
    />,
  );
  await fill(user);
  await user.click(screen.getByRole("button", { name: "Envoyer" }));
  const summary = await screen.findByRole("alert");
  expect(within(summary).getByRole("link", { name: "Le quota est dépassé." })).toBeTruthy();
  expect(within(summary).getByText("Le serveur est injoignable.").closest("a")).toBeNull();
  const description = document.getElementById(screen.getByLabelText(/^Jours/).getAttribute("aria-describedby")?.split(" ").at(-1) ?? "");
  expect(description?.textContent).toContain("six jours — ehpad-2023, ligne 32");
});
