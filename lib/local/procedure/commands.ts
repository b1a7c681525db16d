import { readFile, stat } from "node:fs/promises";
import { database } from "#db/client.ts";
import { machineNow } from "#lib/clock.ts";
import { type Procedure, procedureSchema } from "#lib/engine/procedure.ts";
import { diffProcedures } from "#lib/publication/diff/diff-procedures.ts";
import { importProcedure } from "#lib/publication/import-procedure.ts";
import { publishShipped } from "#lib/publication/publish-shipped.ts";
import { listVersions, readVersion } from "#lib/publication/read-versions.ts";
import { say } from "../preparation/phase.mjs";
import { Refusal } from "../preparation/refusal.mjs";
import { tellProblem } from "./tell-problem.ts";

type Options = { version?: string; by: string };
/** @returns whether what was asked is done */
type Command = (given: readonly string[], options: Options) => Promise<boolean>;

const list: Command = async () => {
  for (const { slug, version, publishedAt, publishedBy } of await listVersions())
    say(`  ${slug}  ${version}  ${publishedAt.toISOString()}  ${publishedBy}`);
  return true;
};

const exportOne: Command = async ([slug = ""], { version }) => {
  const found = await published(slug, version);
  say(JSON.stringify(found.definition, undefined, 2));
  return true;
};

/** Nothing but a file of a reasonable size is opened. */
const importOne: Command = async ([file = ""], { by }) => {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : Number.NaN),
    () => Number.NaN,
  );
  if (!(size <= 1_000_000)) throw new Refusal(notAFile(file));
  const outcome = await importProcedure(await readFile(file), by, machineNow());
  if (outcome.ok) {
    const { slug, version } = outcome.procedure;
    const [fr, en] = outcome.already
      ? ["était déjà publiée", "was already published"]
      : ["est publiée", "is published"];
    say(`  ${slug}, version ${version}, ${fr} · ${en}`);
    return true;
  }
  for (const problem of outcome.problems) say(tellProblem(file, problem));
  say("  Rien n’a été publié. · Nothing was published.");
  return false;
};

const diff: Command = async ([slug = "", from, to]) => {
  const [before, after] = [await readable(slug, from), await readable(slug, to)];
  const changes = diffProcedures(before, after);
  for (const { fr } of changes) say(`  ${fr}`);
  say("");
  for (const { en } of changes) say(`  ${en}`);
  if (changes.length === 0) say("  Rien n’a changé. · Nothing changed.");
  return true;
};

const publish: Command = async (_, { by }) => {
  const outcome = await publishShipped(database(), by, machineNow());
  if (!outcome.ok) throw new Refusal(outcome.words);
  for (const { slug, version } of outcome.published) say(`  ${slug}  ${version}`);
  if (outcome.published.length === 0) say("  Tout est déjà publié. · Everything is already published.");
  return true;
};

export const commands = { list, export: exportOne, import: importOne, diff, publish } as const satisfies Record<
  string,
  Command
>;

export const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

const published = async (slug: string, version: string | undefined) => {
  const number = version === undefined ? undefined : Number(version);
  const found = number === undefined || Number.isSafeInteger(number) ? await readVersion(slug, number) : undefined;
  if (found) return found;
  const name = `${slug} ${version ?? ""}`.trim();
  throw new Refusal({ fr: `Rien n’est publié sous le nom ${name}.`, en: `Nothing is published as ${name}.` });
};

const readable = async (slug: string, version: string | undefined): Promise<Procedure> =>
  procedureSchema.parse((await published(slug, version ?? "")).definition);

const notAFile = (file: string) => ({
  fr: `${file}\u00a0: ce n’est pas un fichier d’un million d’octets au plus.`,
  en: `${file}: this is not a file of a million bytes at most.`,
});
