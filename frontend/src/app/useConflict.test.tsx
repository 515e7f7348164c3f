import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Refusal } from "~/lib/refusal";
import { useConflict } from "./useConflict";

type Values = { place: string };
type Send = (values: Values, version: number) => Promise<readonly Refusal[] | void>;
const CONFLICT: Refusal[] = [{ kind: "conflict", message: "Version dépassée." }];

type Props = { version: number; theirs: string; send: Send; reload?: () => void; leave?: () => void; done: (refusals: readonly Refusal[] | void) => void };
function Sample({ version, theirs, send, reload = () => undefined, leave = () => undefined, done }: Props) {
  const { submit, dialog } = useConflict<Values>({ version, compare: ({ place }) => [{ label: "Lieu", mine: place, theirs }], send, reload, leave });
  return (
    <>
      <button type="button" onClick={() => void submit({ place: "Salle 2" }).then(done)}>
        Envoyer
      </button>
      {dialog}
    </>
  );
}

it("sends over the version that was there when the form opened, even when the page has moved on", async () => {
  const user = userEvent.setup();
  const send = vi.fn<Send>(async () => undefined);
  const done = vi.fn();
  const { rerender } = render(<Sample version={3} theirs="" send={send} done={done} />);
  rerender(<Sample version={4} theirs="" send={send} done={done} />);
  await user.click(screen.getByRole("button", { name: "Envoyer" }));
  await waitFor(() => expect(done).toHaveBeenCalledWith(undefined));
  expect(send).toHaveBeenCalledExactlyOnceWith({ place: "Salle 2" }, 3);
});

it("shows both texts on a conflict, and sends mine again over the recorded version", async () => {
  const user = userEvent.setup();
  const send = vi.fn<Send>(async (_values, version) => (version === 3 ? CONFLICT : undefined));
  const [reload, done] = [vi.fn(), vi.fn()];
  const { rerender } = render(<Sample version={3} theirs="Salle 1" send={send} reload={reload} done={done} />);
  await user.click(screen.getByRole("button", { name: "Envoyer" }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(screen.queryByText("Votre saisie")).toBeNull();
  rerender(<Sample version={5} theirs="Salle des fêtes" send={send} reload={reload} done={done} />);
  expect(await screen.findByText("Salle 2")).toBeTruthy();
  expect(screen.getByText("Salle des fêtes")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Garder ma saisie" }));
  await waitFor(() => expect(done).toHaveBeenCalledWith(undefined));
  expect(send).toHaveBeenLastCalledWith({ place: "Salle 2" }, 5);
});

it("leaves the recorded version when one takes theirs", async () => {
  const user = userEvent.setup();
  const send = vi.fn<Send>(async () => CONFLICT);
  const [leave, done] = [vi.fn(), vi.fn()];
  const { rerender } = render(<Sample version={3} theirs="" send={send} leave={leave} done={done} />);
  await user.click(screen.getByRole("button", { name: "Envoyer" }));
  rerender(<Sample version={4} theirs="Salle 9" send={send} leave={leave} done={done} />);
  await user.click(await screen.findByRole("button", { name: "Garder la version enregistrée" }));
  await waitFor(() => expect(leave).toHaveBeenCalledOnce());
  expect(send).toHaveBeenCalledOnce();
});

it("says that nothing is recorded when one goes back to the form", async () => {
  const user = userEvent.setup();
  const send = vi.fn<Send>(async () => CONFLICT);
  const done = vi.fn();
  const { rerender } = render(<Sample version={3} theirs="" send={send} done={done} />);
  await user.click(screen.getByRole("button", { name: "Envoyer" }));
  rerender(<Sample version={4} theirs="Salle 9" send={send} done={done} />);
  await user.click(await screen.findByRole("button", { name: "Revenir à ma saisie" }));
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(done.mock.calls[0]?.[0]).toMatchObject([{ kind: "conflict" }]);
});
