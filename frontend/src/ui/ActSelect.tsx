import { type ComponentProps, useRef, useState } from "react";

/** A choice that follows a key by less is made by that key: an arrow on a list that is not open. In milliseconds. */
const AT_ONCE_MS = 100;

type Props = Omit<ComponentProps<"select">, "value" | "onChange" | "onKeyDown" | "onBlur"> & { value: string; onChoose: (value: string) => void };

/** A list whose choice acts. By hand it does at once; by keyboard, where each arrow is a choice, once it is confirmed by Enter or left. */
export function ActSelect({ value, onChoose, children, ...rest }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const keyed = useRef(-Infinity);
  const settle = () => {
    setChosen(null);
    if (chosen !== null && chosen !== value) onChoose(chosen);
  };
  return (
    <>
      <select
        {...rest}
        value={chosen ?? value}
        onKeyDown={(event) => {
          keyed.current = performance.now();
          if (chosen === null || (event.key !== "Enter" && event.key !== "Escape")) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Enter") settle();
          else setChosen(null);
        }}
        onBlur={settle}
        onChange={({ target }) => {
          if (performance.now() - keyed.current < AT_ONCE_MS) return setChosen(target.value);
          setChosen(null);
          return onChoose(target.value);
        }}
      >
        {children}
      </select>
      {chosen !== null && chosen !== value ? (
        <span className="fr-hint-text" role="status">
          Entrée pour valider, Échap pour annuler.
        </span>
      ) : null}
    </>
  );
}
