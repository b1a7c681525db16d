import { notFound } from "next/navigation";
import { ownApplication } from "#lib/applications/own-application.ts";
import { fieldsOf, readForm } from "#lib/engine/answers.ts";
import type { Answers } from "#lib/engine/condition.ts";
import type { Field, Procedure } from "#lib/engine/procedure.ts";
import { type Citizen, requireCitizen } from "#lib/identity/current.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { type ChangedRows, changeRows } from "./change-rows.ts";

export type OwnForm = {
  citizen: Citizen;
  reference: string;
  /** The page of the application. */
  file: string;
  asked: Field[];
  raw: Answers;
  changed: ChangedRows["changed"];
  entry: (name: string) => string | undefined;
};

const longest = 4_000;

/** What a page about one’s own application posts. Another’s and none are the same not found; a file or an endless text is cut. @param fieldsIn what that page asks */
export const readOwnForm = async (
  form: FormData,
  fieldsIn: (procedure: Procedure) => Field[] = fieldsOf,
): Promise<OwnForm> => {
  const entry = (name: string): string | undefined => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, longest) : undefined;
  };
  const citizen = await requireCitizen("/mes-demarches");
  const application = await ownApplication(citizen.id, entry("dossier") ?? "");
  if (application === undefined) notFound();
  const { reference } = application;
  const asked = fieldsIn(procedureOf(application)).filter(({ kind }) => kind !== "identity");
  const { raw, changed } = changeRows(asked, readForm(asked, entry, knowledge), entry("suite") ?? "");
  return {
    citizen,
    reference,
    file: `/mes-demarches/${reference}`,
    asked,
    raw,
    changed,
    entry,
  };
};
