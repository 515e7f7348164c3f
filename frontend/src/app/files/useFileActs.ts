import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { quoted } from "~/lib/format";
import { toast } from "~/ui/toast";
import { FileAddress, RestoreFile, TrashFile } from "./operations";

/** Has the browser keep what is at this address, under the name that the server says. */
export function keep(path: string): void {
  const link = document.createElement("a");
  link.href = path;
  link.download = "";
  link.click();
}

/** What one does with a file from its line; `problem` says why it was not done. */
export function useFileActs({ id, name, version }: { id: string; name: string; version: number }) {
  const address = useAct(FileAddress);
  const trashing = useAct(TrashFile);
  const restoring = useAct(RestoreFile);
  const [problem, setProblem] = useState<string>();

  const download = async (number: number | null = null) => {
    const { data, refusals } = await address.run({ input: { id, number, inline: false } });
    const path = data?.fileAddress.address?.path;
    setProblem(path ? undefined : (refusals?.[0]?.message ?? "Ce fichier n’est plus lisible."));
    if (path) keep(path);
  };
  const restore = async (from = version) => {
    const { refusals } = await restoring.run({ input: { id, version: from } });
    setProblem(refusals?.[0]?.message);
    if (refusals) toast(refusals[0]?.message ?? "", "error");
    else toast(`${quoted(name)} est de nouveau dans la liste.`);
  };
  const trash = async () => {
    const { data, refusals } = await trashing.run({ input: { id, version } });
    setProblem(refusals?.[0]?.message);
    const left = data?.trashFile.file?.version;
    if (left === undefined) return;
    toast(`${quoted(name)} est à la corbeille pour 30 jours.`, "success", { label: "Annuler", run: () => void restore(left) });
  };
  return { download, trash, restore: () => restore(), problem };
}
