import { notFound } from "next/navigation";
import { readForm } from "#lib/engine/answers.ts";
import type { Answers } from "#lib/engine/condition.ts";
import type { Procedure, Step } from "#lib/engine/procedure.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";

export type StepForm = {
  procedure: Procedure;
  step: Step;
  raw: Answers;
  reference: string;
  leaving: boolean;
  acknowledged: string[];
};

const longest = 2_000;

/** What a step’s page posts. A procedure or step that does not exist is not found; a file or an endless text is cut. */
export const readStepForm = (form: FormData): StepForm => {
  const entry = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, longest) : undefined;
  };
  const procedure = procedureBySlug(entry("demarche") ?? "");
  const step = procedure?.steps.find(({ slug }) => slug === entry("etape"));
  if (procedure === undefined || step === undefined) notFound();
  return {
    procedure,
    step,
    raw: readForm(step.fields, entry),
    reference: entry("brouillon") ?? "",
    leaving: entry("suite") === "quitter",
    acknowledged: (entry("vu") ?? "").split(" "),
  };
};
