import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { ActSelect } from "./ActSelect";

const open = () => {
  const onChoose = vi.fn();
  render(
    <ActSelect value="a" aria-label="Lieu" onChoose={onChoose}>
      <option value="a">A</option>
      <option value="b">B</option>
      <option value="c">C</option>
    </ActSelect>,
  );
  const select = screen.getByRole<HTMLSelectElement>("combobox", { name: "Lieu" });
  const arrow = (value: string) => {
    fireEvent.keyDown(select, { key: "ArrowDown" });
    fireEvent.change(select, { target: { value } });
  };
  return { onChoose, select, arrow };
};

it("acts at once by hand", () => {
  const { onChoose, select } = open();
  fireEvent.change(select, { target: { value: "c" } });
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("c");
});

it("acts once by keyboard, when the choice is confirmed or left", () => {
  const { onChoose, select, arrow } = open();
  arrow("b");
  arrow("c");
  expect([onChoose.mock.calls, select.value]).toEqual([[], "c"]);
  expect(screen.getByRole("status").textContent).toContain("Entrée pour valider");
  fireEvent.keyDown(select, { key: "Enter" });
  expect(onChoose.mock.calls).toEqual([["c"]]);
  arrow("b");
  fireEvent.blur(select);
  expect(onChoose.mock.calls).toEqual([["c"], ["b"]]);
});

it("goes back with Escape", () => {
  const { onChoose, select, arrow } = open();
  arrow("b");
  fireEvent.keyDown(select, { key: "Escape" });
  fireEvent.blur(select);
  expect([onChoose.mock.calls, select.value]).toEqual([[], "a"]);
});
