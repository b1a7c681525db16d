import { database } from "#db/client.ts";
import { procedureVersions, services } from "#db/schema.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { checkProcedure } from "#lib/engine/check-procedure/check-procedure.ts";
import { type Problem, problem } from "#lib/engine/check-procedure/problem.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { shipped } from "#lib/procedures/catalogue.ts";
import { publishVersion } from "./publish-version.ts";
import { surroundingsWith } from "./surroundings.ts";

export type Import = { ok: true; procedure: Procedure; already: boolean } | { ok: false; problems: Problem[] };

/** In bytes. The longest of ours takes an eighth of it. */
const longest = 1_000_000;

/** Publishes the definition that a file holds, or says everything that is wrong with it and writes nothing. @param by whoever publishes it */
export const importProcedure = async (file: Uint8Array, by: string, now: Date): Promise<Import> => {
  const given = readJson(file);
  if (!given.ok) return given;
  const known = await database().select({ slug: services.slug }).from(services);
  const published = await database().selectDistinct({ slug: procedureVersions.slug }).from(procedureVersions);
  const around = surroundingsWith(
    known.map(({ slug }) => slug),
    [...shipped, ...published].map(({ slug }) => slug),
  );
  const checked = checkProcedure(given.value, around, parisDay(now));
  if (!checked.ok) return checked;
  const { procedure } = checked;
  const publication = await database().transaction((tx) => publishVersion(tx, procedure, by, now));
  if (!publication.ok) return { ok: false, problems: [taken(procedure.version, publication.next)] };
  return { ok: true, procedure, already: publication.already };
};

const readJson = (file: Uint8Array): { ok: true; value: unknown } | { ok: false; problems: Problem[] } => {
  if (file.byteLength > longest) return { ok: false, problems: [tooLong] };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(file)) };
  } catch {
    return { ok: false, problems: [notJson] };
  }
};

const tooLong = problem(
  [],
  { fr: "Ce fichier est trop long.", en: "This file is too long." },
  { fr: "Une définition tient en un million d’octets.", en: "A definition fits in a million bytes." },
);

const notJson = problem(
  [],
  { fr: "Ce fichier n’est pas du JSON.", en: "This file is not JSON." },
  { fr: "Partez d’un export et gardez sa forme, en UTF-8.", en: "Start from an export and keep its form, in UTF-8." },
);

const taken = (version: number, next: number): Problem =>
  problem(
    ["version"],
    {
      fr: `La version ${version} est déjà publiée avec un autre contenu.`,
      en: `Version ${version} is already published with another content.`,
    },
    { fr: `Donnez-lui le numéro ${next}.`, en: `Give it the number ${next}.` },
  );
