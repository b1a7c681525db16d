import { fieldsOf } from "../answers.ts";
import { deliveryKind } from "../delivery.ts";
import type { Procedure } from "../procedure.ts";
import { possibleNames } from "../questions.ts";
import type { Text } from "../text.ts";
import { type Path, type Problem, problem } from "./problem.ts";
import type { Surroundings } from "./surroundings.ts";

/** What is named exists. */
export const checkNames = (procedure: Procedure, around: Surroundings): Problem[] => [
  ...checkPlaces(procedure),
  ...checkAround(procedure, around),
];

type Named = { path: Path; name: string };
const named = (root: string, names: readonly string[], key: string): Named[] =>
  names.map((name, index) => ({ path: [root, index, key], name }));

/** No two things have the same name. */
export const checkTwice = (procedure: Procedure): Problem[] => {
  const { steps, gates, documents, checks, grounds } = procedure;
  const fields = steps.flatMap((step, at) =>
    step.fields.flatMap((field, index) =>
      [...new Set([field.key, ...possibleNames([field])])].map((name) => ({
        path: ["steps", at, "fields", index, "key"],
        name,
      })),
    ),
  );
  const options = steps.flatMap((step, at) =>
    step.fields.map((field, index) =>
      "options" in field
        ? field.options.map(({ value }, option) => ({
            path: ["steps", at, "fields", index, "options", option],
            name: value,
          }))
        : [],
    ),
  );
  const families = [
    fields,
    ...options,
    named(
      "steps",
      steps.map(({ slug }) => slug),
      "slug",
    ),
    named(
      "gates",
      gates.map(({ key }) => key),
      "key",
    ),
    named(
      "documents",
      documents.map(({ key }) => key),
      "key",
    ),
    named(
      "checks",
      checks.map(({ key }) => key),
      "key",
    ),
    named(
      "grounds",
      grounds.map(({ code }) => code),
      "code",
    ),
  ];
  return families.flatMap((family) =>
    family
      .filter(({ name }, index) => family.findIndex((each) => each.name === name) < index)
      .map(({ path, name }) =>
        problem(
          path,
          { fr: `Le nom «\u00a0${name}\u00a0» est donné deux fois.`, en: `The name “${name}” is given twice.` },
          { fr: "Donnez-lui un autre nom.", en: "Give it another name." },
        ),
      ),
  );
};

/** Gates, lookups and documents stand at steps that exist; a gate beside a question of its own step. */
const checkPlaces = ({ steps, gates, lookups, documents }: Procedure): Problem[] => {
  const slugs = steps.map(({ slug }) => slug);
  const stepNamed = (path: Path, step: string) => (slugs.includes(step) ? [] : [absent(path, step, slugs)]);
  const asking = steps.flatMap((step, index) => (step.documents ? [index] : []));
  return [
    ...gates.flatMap(({ step, field }, index) => {
      const here = steps.find(({ slug }) => slug === step)?.fields.map(({ key }) => key) ?? [];
      const isAside = field === undefined || here.includes(field) || !slugs.includes(step);
      return [
        ...stepNamed(["gates", index, "step"], step),
        ...(isAside ? [] : [absent(["gates", index, "field"], field, here)]),
      ];
    }),
    ...lookups.flatMap(({ step }, index) => stepNamed(["lookups", index, "step"], step)),
    ...asking.slice(1).map((index) => problem(["steps", index, "documents"], oneStep, keepOne)),
    ...(documents.length > 0 && asking.length === 0 ? [problem(["documents"], noStep, addStep)] : []),
    ...(documents.length === 0 && asking.length > 0
      ? [problem(["steps", asking[0] ?? 0, "documents"], noDocument, addDocument)]
      : []),
  ];
};

const checkAround = (procedure: Procedure, around: Surroundings): Problem[] => {
  const { fee, gates, lookups, records, subject, deliverTo, delivery } = procedure;
  const among = (path: Path, name: string, known: Iterable<string>) =>
    [...known].includes(name) ? [] : [absent(path, name, [...known])];
  const fields = fieldsOf(procedure);
  const address = fields.find(({ key }) => key === deliverTo);
  return [
    ...(typeof procedure.workflow === "string" ? among(["workflow"], procedure.workflow, around.workflows.keys()) : []),
    ...among(["theme"], procedure.theme, around.themes),
    ...procedure.lifeEvents.flatMap((event, index) => among(["lifeEvents", index], event, around.lifeEvents)),
    ...among(["service"], procedure.service, around.services),
    ...(fee.kind === "computed" ? among(["fee", "rule"], fee.rule, around.feeRules) : []),
    ...gates.flatMap(({ to }, index) =>
      to ? among(["gates", index, "to", "procedure"], to.procedure, around.procedures) : [],
    ),
    ...lookups.flatMap(({ register }, index) => among(["lookups", index, "register"], register, around.registers)),
    ...(records ? among(["records", "operation"], records.operation, around.operations) : []),
    ...(fields.find(({ key }) => key === subject.answer)?.required === false
      ? [problem(["subject", "answer"], optional, makeRequired)]
      : []),
    ...(deliveryKind(delivery) === "post" && address?.kind !== "address"
      ? [problem(["deliverTo"], noAddress, nameAddress)]
      : []),
  ];
};

const absent = (path: Path, name: string, known: readonly string[]): Problem =>
  problem(
    path,
    { fr: `«\u00a0${name}\u00a0» n’existe pas.`, en: `“${name}” does not exist.` },
    known.length > 0
      ? { fr: `Nommez\u00a0: ${known.join(", ")}.`, en: `Name one of: ${known.join(", ")}.` }
      : { fr: "Retirez-le.", en: "Remove it." },
  );

const oneStep: Text = { fr: "Une seule étape demande les pièces.", en: "Only one step asks for documents." };
const keepOne: Text = { fr: "Gardez-en une.", en: "Keep one of them." };
const noStep: Text = { fr: "Aucune étape ne demande ces pièces.", en: "No step asks for these documents." };
const addStep: Text = { fr: "Ajoutez une étape avec `documents: true`.", en: "Add a step with `documents: true`." };
const noDocument: Text = {
  fr: "Cette étape demande des pièces, et il n’y en a pas.",
  en: "This step asks for documents, and there are none.",
};
const addDocument: Text = {
  fr: "Décrivez une pièce, ou retirez l’étape.",
  en: "Describe a document, or remove the step.",
};
const optional: Text = { fr: "Le sujet doit toujours être connu.", en: "The subject must always be known." };
const makeRequired: Text = { fr: "Rendez cette question obligatoire.", en: "Make this question required." };
const noAddress: Text = {
  fr: "On envoie par la poste à une adresse qui n’est pas demandée.",
  en: "Something is posted to an address that is not asked for.",
};
const nameAddress: Text = {
  fr: "Nommez une question de la sorte «\u00a0address\u00a0».",
  en: "Name a question of kind “address”.",
};
