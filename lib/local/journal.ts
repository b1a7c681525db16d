import { existsSync } from "node:fs";
import { closeDatabase, database } from "#db/client.ts";
import { showReference } from "#lib/applications/reference.ts";
import { machineNow } from "#lib/clock.ts";
import type { Text } from "#lib/engine/text.ts";
import { journalKey } from "#lib/environment.ts";
import { adoptHistories } from "#lib/journal/adopt-histories.ts";
import type { Wrong } from "#lib/journal/chain.ts";
import { checkJournal, sealJournal } from "#lib/journal/check.ts";
import type { Broken, Verified } from "#lib/journal/verify-journal.ts";
import { say } from "./preparation/phase.mjs";
import { explain } from "./preparation/refusal.mjs";
import { readSettings } from "./stack/settings.ts";

const words: Record<Wrong, Text> = {
  removed: { fr: "retirée", en: "removed" },
  altered: { fr: "modifiée", en: "altered" },
  replaced: { fr: "remplacée", en: "replaced" },
  added: { fr: "ajoutée", en: "added" },
  not_sealed: { fr: "sans sceau", en: "not sealed" },
  seal_altered: { fr: "sceau modifié", en: "seal altered" },
  state_altered: { fr: "l’état du dossier n’est pas celui-ci", en: "the application’s state is another" },
  torn_out: { fr: "le dossier a disparu", en: "the application is gone" },
  reference_altered: { fr: "numéro de dossier modifié", en: "reference altered" },
  stray: { fr: "n’appartient à aucun dossier", en: "belongs to no application" },
  behind_export: { fr: "en retrait du dernier export", en: "behind the latest export" },
};

const tell = ({ reference, sequence, wrong }: Broken): void => {
  const { fr, en } = words[wrong];
  const name = reference === "" ? "?" : showReference(reference);
  say(sequence === 0 ? `  ${name}  ${fr} · ${en}` : `  ${name}  entrée ${sequence} ${fr} · entry ${sequence} ${en}`);
};

const sum = ({ applications, entries, broken }: Verified, started: number): void => {
  const pace = Math.round(entries / ((performance.now() - started) / 1000));
  say(`  ${entries} entrées, ${applications} dossiers, ${broken} en défaut (${pace} entrées/s)`);
  say(`  ${entries} entries, ${applications} applications, ${broken} broken (${pace} entries/s)`);
};

const verify = async (): Promise<boolean> => {
  const started = performance.now();
  const verified = await checkJournal(database(), tell);
  sum(verified, started);
  return verified.broken === 0;
};

const seal = async (): Promise<boolean> => {
  if (process.argv.includes("--adopt")) say(`  ${await adoptHistories(database(), journalKey())} adoptés · adopted`);
  const started = performance.now();
  const { verified, exported } = await sealJournal(database(), machineNow(), tell);
  sum(verified, started);
  if (exported) say(`  ${exported.file}  ${exported.applications}  ${exported.root}`);
  return exported !== undefined;
};

try {
  if (existsSync(".env")) process.loadEnvFile(".env");
  Object.assign(process.env, (await readSettings(process.env)).environment);
  const holds = await (process.argv.includes("seal") ? seal() : verify());
  await closeDatabase();
  process.exitCode = holds ? 0 : 1;
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
