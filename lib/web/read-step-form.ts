import { notFound } from "next/navigation";
import { begunProcedure } from "#lib/applications/drafts.ts";
import { readForm } from "#lib/engine/answers.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { type PlaceCodes, placeCodes } from "#lib/engine/place-codes.ts";
import type { Procedure, Step } from "#lib/engine/procedure.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";
import { type ChangedRows, changeRows } from "./change-rows.ts";

export type StepForm = {
  procedure: Procedure;
  step: Step;
  raw: Answers;
  reference: string;
  leaving: boolean;
  changed: ChangedRows["changed"];
  codes: PlaceCodes;
  acknowledged: string[];
};

const longest = 4_000;

/** The address of the page that posts it. What names no procedure, or nothing like a step, is not found. */
export const stepPosted = (form: FormData): string => {
  const slug = procedureBySlug(String(form.get("demarche")))?.slug;
  const step = String(form.get("etape"));
  if (slug === undefined || !/^[a-z0-9-]{1,80}$/.test(step)) notFound();
  return `/demarches/${slug}/demande/${step}`;
};

/** What a step’s page posts. A procedure or step that does not exist is not found; a file or an endless text is cut. */
export const readStepForm = async (form: FormData, citizenId: string): Promise<StepForm> => {
  const entry = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, longest) : undefined;
  };
  const procedure = await begunProcedure(citizenId, entry("demarche") ?? "");
  const step = procedure?.steps.find(({ slug }) => slug === entry("etape"));
  if (procedure === undefined || step === undefined) notFound();
  const read = readForm(step.fields, entry, knowledge);
  const { raw, changed } = changeRows(step.fields, read, entry("suite") ?? "");
  return {
    procedure,
    step,
    raw,
    changed,
    codes: placeCodes(step.fields, raw, knowledge, changed ? undefined : entry),
    reference: entry("brouillon") ?? "",
    leaving: entry("suite") === "quitter",
    acknowledged: (entry("vu") ?? "").split(" "),
  };
};
