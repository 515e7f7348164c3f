import { Suspense, useState } from "react";
import { lazyPart } from "~/app/lazy";
import { Skeleton } from "~/app/states/Skeleton";

const Body = lazyPart(() => import("~/rooms/body/GuestPage"));
const Board = lazyPart(() => import("~/rooms/board/GuestBoardPage"));

const KEY = "cordee.contribuer.ou";
/** Which of the two the link is of: said by its address, and kept while the tab lives. */
function ofBoard(): boolean {
  try {
    if (/^#(carte|jeton)=/.test(location.hash)) sessionStorage.setItem(KEY, location.hash.startsWith("#carte=") ? "carte" : "jeton");
    return sessionStorage.getItem(KEY) === "carte";
  } catch {
    return location.hash.startsWith("#carte=");
  }
}

/** One link, one page, one thing to say. */
export default function Contribuer() {
  const [board] = useState(ofBoard);
  return <Suspense fallback={<Skeleton />}>{board ? <Board /> : <Body />}</Suspense>;
}
