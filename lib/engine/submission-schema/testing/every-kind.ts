import { gardenPermit } from "../../check-procedure/fixtures/garden-permit.ts";
import { type Field, fieldSchema } from "../../field-schema.ts";
import { defineProcedure, type Procedure } from "../../procedure.ts";

const label = { fr: "Question", en: "Question" };
const options = ["one", "two", "three"].map((value) => ({ value, label }));
const ask = (key: string, kind: Field["kind"], more: object = {}) => fieldSchema.parse({ key, kind, label, ...more });
const isOne = { of: "answers.choice", equals: "one" };

/** For tests: each kind of question, some hidden by others, rules between them. */
export const everyKind: Procedure = defineProcedure({
  ...gardenPermit,
  gates: [],
  checks: [],
  documents: [],
  subject: { answer: "line", display: "plain" },
  steps: [
    {
      slug: "tout",
      title: label,
      fields: [
        ask("choice", "choice", { options }),
        ask("yesNo", "yes-no"),
        ask("choices", "choices", { options, max: 2 }),
        ask("line", "text"),
        ask("mail", "text", { format: "email", required: false }),
        ask("plate", "text", { format: "plate", visibleWhen: isOne }),
        ask("phone", "text", { format: "phone", required: false, visibleWhen: { of: "answers.plate", known: true } }),
        ask("formula", "text", { format: "formula", visibleWhen: { of: "answers.plate", shape: "former-plate" } }),
        ask("siret", "text", { format: "siret", visibleWhen: { of: "answers.choices", includes: "two" } }),
        ask("story", "long-text", { maxLength: 40, required: false }),
        ask("count", "integer", { min: 7, max: 1_250 }),
        ask("weight", "number", { min: 0, max: 12.5 }),
        ask("price", "money", { min: 100, max: 99_900 }),
        ask("day", "date", { notAfterToday: true, notBefore: "2020-02-29" }),
        ask("since", "partial-date", { notAfterToday: true, visibleWhen: { of: "answers.day", past: true } }),
        ask("hour", "time", { visibleWhen: { any: [isOne, { of: "answers.yesNo", equals: "yes" }] } }),
        ask("home", "address", { visibleWhen: { not: isOne } }),
        ask("town", "commune"),
        ask("country", "country"),
        ask("words", "explanation", { words: label }),
        ask("who", "person", {
          allows: ["natural", "legal"],
          asks: ["birth", "siret"],
          visibleWhen: { of: "answers.yesNo", equals: "yes" },
        }),
        ask("contacts", "group", {
          one: label,
          min: 0,
          max: 3,
          fields: [
            { key: "name", kind: "text", label, format: "name" },
            { key: "mobile", kind: "yes-no", label },
            { key: "hour", kind: "time", label, visibleWhen: { of: "row.mobile", equals: "yes" } },
          ],
        }),
        ask("declaration", "consent"),
      ],
    },
  ],
  rules: [
    {
      key: "price-of-many",
      field: "price",
      when: { of: "answers.price", below: { product: ["answers.count"] } },
      message: label,
    },
  ],
});
