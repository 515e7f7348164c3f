import { type ComponentProps, useRef, useState } from "react";

type Props = Omit<ComponentProps<"select">, "value" | "onChange" | "onKeyDown" | "onKeyPress" | "onBlur"> & { value: string; onChoose: (value: string) => void };

/** A list whose choice acts. By hand it does at once; by keyboard, where each arrow is a choice, once it is confirmed by Enter or left. */
export function ActSelect({ value, onChoose, children, ...rest }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  // A choice made within the handling of a key is that key's: an arrow or a letter on a list that is not open.
  const keyed = useRef(false);
  const key = () => {
    keyed.current = true;
    setTimeout(() => (keyed.current = false));
  };
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
          key();
          if (chosen === null || (event.key !== "Enter" && event.key !== "Escape")) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Enter") settle();
          else setChosen(null);
        }}
        onKeyPress={key}
        onBlur={settle}
        onChange={({ target }) => {
          if (keyed.current) return setChosen(target.value);
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
