import type { Condition } from "./condition.ts";
import type { Field, Person, Question } from "./field-schema.ts";
import type { personParts } from "./person-parts.ts";
import { personWords as words } from "./person-words.ts";

type Claim = Extract<Field, { kind: "identity" }>["claim"];
type Part = (typeof personParts)[number];

/** What is asked of a person, in order. Of a legal person: its name, its number, and who acts for it. */
export const partsOfPerson = (person: Person): Question[] => {
  const asks = (part: Part, ...questions: Question[]) => (person.asks.includes(part) ? questions : []);
  const both = person.allows.length > 1;
  const legal = both ? { of: nameOf(person, "type"), equals: "legal" } : undefined;
  const natural = both ? { of: nameOf(person, "type"), equals: "natural" } : undefined;
  return [
    ...(both ? [typeOf(person)] : []),
    ...(person.allows.includes("legal") ? legalParts(person, legal) : []),
    ...nameParts(person),
    ...asks("gender", genderOf(person)),
    ...(person.allows.includes("natural") ? asks("birth", ...birthParts(person, natural)) : []),
    ...asks("email", part(person, "email", { kind: "text", format: "email", autocomplete: "email" })),
    ...asks("phone", part(person, "phone", { kind: "text", format: "phone", autocomplete: "tel" })),
    ...asks("address", part(person, "address", { kind: "address" })),
  ];
};

const nameOf = (person: Person, part: keyof typeof words): string => `answers.${person.key}.${part}`;

type Kind = Question extends infer Each
  ? Each extends Question
    ? Omit<Each, "key" | "label" | "required"> & { required?: boolean }
    : never
  : never;

const part = (person: Person, name: keyof typeof words, kind: Kind, visibleWhen?: Condition): Question => ({
  required: person.required,
  ...kind,
  key: `${person.key}.${name}`,
  label: words[name],
  ...(visibleWhen ? { visibleWhen } : {}),
});

/** What the identity provider vouches for is not asked of the person it speaks of. */
const vouched = (
  person: Person,
  name: keyof typeof words,
  claim: Claim,
  otherwise: Kind,
  when?: Condition,
): Question =>
  person.verified
    ? part(person, name, { kind: "identity", claim, required: false }, when)
    : part(person, name, otherwise, when);

const typeOf = (person: Person): Question =>
  part(person, "type", {
    kind: "choice",
    options: [
      { value: "natural", label: words.natural },
      { value: "legal", label: words.legal },
    ],
  });

const legalParts = (person: Person, when: Condition | undefined): Question[] => [
  part(person, "companyName", { kind: "text", format: "line", autocomplete: "organization" }, when),
  ...(person.asks.includes("siret") ? [part(person, "siret", { kind: "text", format: "siret" }, when)] : []),
  part(person, "role", { kind: "text", format: "line", autocomplete: "organization-title" }, when),
];

const nameParts = (person: Person): Question[] => [
  vouched(person, "familyName", "family_name", { kind: "text", format: "name" }),
  ...(person.verified || person.asks.includes("usedName")
    ? [vouched(person, "usedName", "preferred_username", { kind: "text", format: "name", required: false })]
    : []),
  vouched(person, "givenNames", "given_name", { kind: "text", format: "name" }),
];

const genderOf = (person: Person): Question =>
  vouched(person, "gender", "gender", {
    kind: "choice",
    options: [
      { value: "female", label: words.female },
      { value: "male", label: words.male },
    ],
  });

const birthParts = (person: Person, natural: Condition | undefined): Question[] => {
  const birthdate = { kind: "date", notAfterToday: true, notBefore: "1900-01-01" } as const;
  const when = (condition: Condition): Condition => (natural ? { all: [natural, condition] } : condition);
  const inFrance = { of: nameOf(person, "birthCountry"), equals: "FR" };
  const elsewhere = { all: [{ of: nameOf(person, "birthCountry"), known: true }, { not: inFrance }] };
  const first = vouched(person, "birthdate", "birthdate", birthdate, natural);
  if (person.verified)
    return [first, part(person, "birthplace", { kind: "identity", claim: "birthplace", required: false }, natural)];
  return [
    first,
    part(person, "birthCountry", { kind: "country" }, natural),
    part(person, "birthCommune", { kind: "commune", former: true }, when(inFrance)),
    part(person, "birthTown", { kind: "text", format: "line" }, when(elsewhere)),
  ];
};
