import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";

/** One address that may change something, and what an attacker would post there. */
export type Write = { what: string; address: string; fields: Readonly<Record<string, string>> };

/** Who may write without being a page of ours, and what comes of a write that nobody signed. */
export const openToAll: Readonly<Record<string, { why: string; answers: number }>> = {
  "/api/paiement/notification": { why: "only makes us ask the payment provider, server to server", answers: 200 },
  "/api/fabrication": { why: "the printer signs what it sends", answers: 401 },
  "/api/v1/fees/vehicle-registration": { why: "computes, and keeps nothing", answers: 400 },
  "/api/v1/procedures/changement-de-titulaire/validate": { why: "checks, and keeps nothing", answers: 400 },
};

type Actions = Record<string, { workers: Record<string, unknown>; exportedName: string }>;

/** Every handler and every action, as the build says of itself: a new one cannot be forgotten. */
export const everyWrite = async (reference: string): Promise<Write[]> => {
  const routes: Record<string, string> = await read(".next/app-path-routes-manifest.json");
  const { node }: { node: Actions } = await read(".next/server/server-reference-manifest.json");
  const fields = plausible(reference);
  const handlers = Object.entries(routes)
    .filter(([file]) => file.endsWith("/route"))
    .map(([, path]): Write => ({ what: path, address: addressOf(path, reference), fields }));
  const actions = Object.entries(node).flatMap(([id, { workers, exportedName }]) =>
    Object.keys(workers).map((worker): Write => {
      const path = routes[worker.replace(/^app/, "")] ?? "";
      return {
        what: `${exportedName} at ${path}`,
        address: addressOf(path, reference),
        fields: { [`$ACTION_ID_${id}`]: "", ...fields },
      };
    }),
  );
  return [...handlers, ...actions];
};

const read = async (file: string) => JSON.parse(await readFile(file, "utf8"));

const samples: Readonly<Record<string, string>> = {
  "[slug]": "changement-de-titulaire",
  "[step]": "situation",
  "[number]": "1",
  "[handle]": "1",
};

const addressOf = (path: string, reference: string): string =>
  path
    .replace(/^\/\[lang\]/, "")
    .replaceAll(/\[[^\]]+\]+/g, (part) => (part === "[reference]" ? reference : (samples[part] ?? "x"))) || "/";

/** Never written before, even where these stories have been told already. */
export const attackWords = `Écrit depuis un autre site ${randomBytes(4).toString("hex")}`;

/** What the forms of the portal are made of, all at once. */
const plausible = (reference: string): Record<string, string> => ({
  dossier: reference,
  reference,
  version: "1",
  geste: "claim",
  texte: attackWords,
  message: attackWords,
  faits: attackWords,
  langue: "en",
  demarche: "changement-de-titulaire",
  etape: "situation",
  seller: "gift",
  faire: "modifier",
  email: "attaque@courrier.example.test",
  idop: "x",
  fichier: "1",
});
