import { fieldsOf } from "#lib/engine/answers.ts";
import { pathsOf } from "#lib/engine/paths.ts";
import type { Field, Procedure } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";
import { regionCodes, regions } from "#lib/fees/region.ts";
import { energyNames } from "#lib/procedures/vehicles/energy-names.ts";

type Option = { value: string; label: Text };
/** Asked to compute a fee before anything is filed. `path`: what the fee reads. */
export type CostQuestion = {
  path: string;
  name: string;
  label: Text;
  hint?: Text | undefined;
  optional?: boolean;
} & ({ kind: "choice"; options: readonly Option[] } | { kind: "day" | "number" });

/** The questions whose answers make the fee, in the order of the form; undefined when it reads what only the file will tell. */
export const costQuestions = (procedure: Procedure): CostQuestion[] | undefined => {
  const asked = pathsRead(procedure.fee).map((path) => factQuestions[path] ?? answerQuestion(procedure, path));
  const known = asked.filter((question) => question !== undefined);
  const order = [...fieldsOf(procedure).map(({ key }) => `answers.${key}`), ...Object.keys(factQuestions)];
  return known.length === asked.length
    ? known.toSorted((one, other) => order.indexOf(one.path) - order.indexOf(other.path))
    : undefined;
};

const pathsRead = (fee: Procedure["fee"]): string[] => {
  switch (fee.kind) {
    case "none":
      return [];
    case "fixed":
      return unique(fee.lines.flatMap(({ dueWhen }) => (dueWhen ? pathsOf(dueWhen) : [])));
    case "computed": {
      const cases = Object.values(fee.cases).flatMap((each) => each.flatMap(({ when }) => pathsOf(when)));
      return unique([...Object.values(fee.inputs), ...cases]);
    }
    case "product": {
      const { quantity, tariffs, duration } = fee;
      const lasting = duration?.kind === "between" ? [duration.first, duration.last] : [duration?.of ?? []].flat();
      return unique([
        quantity.of,
        ...tariffs.flatMap(({ appliesWhen }) => (appliesWhen ? pathsOf(appliesWhen) : [])),
        ...lasting,
      ]);
    }
  }
};

const unique = (paths: readonly string[]): string[] => [...new Set(paths)];

const answerQuestion = (procedure: Procedure, path: string): CostQuestion | undefined => {
  const [root, name = "", ...deeper] = path.split(".");
  const field = fieldsOf(procedure).find(({ key }) => key === name);
  if (root !== "answers" || deeper.length > 0 || field === undefined) return undefined;
  return shapeOf(field, { path, name, label: field.label });
};

const shapeOf = (field: Field, asked: { path: string; name: string; label: Text }): CostQuestion | undefined => {
  if (field.kind === "choice") return { ...asked, kind: "choice", options: field.options };
  if (field.kind === "date") return { ...asked, kind: "day" };
  return field.kind === "integer" || field.kind === "number" ? { ...asked, kind: "number" } : undefined;
};

const categories: readonly Option[] = [
  { value: "M1", label: { fr: "Voiture, camping-car (M1)", en: "Car, motor home (M1)" } },
  { value: "N1", label: { fr: "Camionnette (N1)", en: "Van (N1)" } },
  { value: "N2", label: { fr: "Camion (N2, N3)", en: "Lorry (N2, N3)" } },
  { value: "L3e", label: { fr: "Moto (L3e)", en: "Motorbike (L3e)" } },
  { value: "L1e", label: { fr: "Cyclomoteur (L1e)", en: "Moped (L1e)" } },
  { value: "O1", label: { fr: "Remorque, caravane (O)", en: "Trailer, caravan (O)" } },
];

const rubric = (code: string): Text => ({
  fr: `Rubrique ${code} de la carte grise.`,
  en: `Box ${code} of the registration certificate.`,
});

/** What a register will tell of a vehicle, as its certificate shows it. */
const factQuestions: Readonly<Record<string, CostQuestion>> = {
  "facts.address.region": {
    ...{ path: "facts.address.region", name: "region", kind: "choice" },
    label: { fr: "Votre région", en: "Your region" },
    options: regionCodes.map((value) => ({ value, label: { fr: regions[value].name, en: regions[value].name } })),
  },
  "facts.vehicle.euCategory": {
    ...{ path: "facts.vehicle.euCategory", name: "categorie", kind: "choice" },
    label: { fr: "Genre du véhicule", en: "Kind of vehicle" },
    hint: rubric("J"),
    options: categories,
  },
  "facts.vehicle.energy": {
    ...{ path: "facts.vehicle.energy", name: "energie", kind: "choice" },
    label: { fr: "Énergie", en: "Fuel" },
    hint: rubric("P.3"),
    options: Object.entries(energyNames).map(([value, label]) => ({ value, label })),
  },
  "facts.vehicle.fiscalPower": {
    ...{ path: "facts.vehicle.fiscalPower", name: "puissance", kind: "number" },
    label: { fr: "Puissance fiscale", en: "Fiscal horsepower" },
    hint: rubric("P.6"),
  },
  "facts.vehicle.firstRegistered": {
    ...{ path: "facts.vehicle.firstRegistered", name: "circulation", kind: "day" },
    label: { fr: "Première immatriculation", en: "First registered on" },
    hint: rubric("B"),
  },
  "facts.vehicle.grossMass": {
    ...{ path: "facts.vehicle.grossMass", name: "masse", kind: "number", optional: true },
    label: { fr: "Masse maximale, en kg", en: "Permissible mass, in kg" },
    hint: {
      fr: "Rubrique F.2, pour une camionnette ou un camion.",
      en: "Box F.2, for a van or a lorry.",
    },
  },
};
