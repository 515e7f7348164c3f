import { useSyncExternalStore } from "react";

const MINUTE = 60_000;
const minute = () => Math.floor(Date.now() / MINUTE) * MINUTE;
const subscribe = (listener: () => void) => {
  const timer = setInterval(listener, MINUTE / 6);
  return () => clearInterval(timer);
};

/** The present minute in milliseconds: what is drawn by it moves on as time goes by. */
export const useNow = (): number => useSyncExternalStore(subscribe, minute);
