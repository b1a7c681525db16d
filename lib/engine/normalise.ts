import type { Field, Question } from "./field-schema.ts";
import { formats, tidy, tidyLines } from "./formats.ts";
import type { Knowledge } from "./knowledge.ts";
import { plainNumber } from "./typed-numbers.ts";

/** An answer as it is kept, from what was typed or from itself: the second time changes nothing. */
export const normalise = (question: Question, raw: string, knows: Knowledge | undefined): string => {
  switch (question.kind) {
    case "text":
      return normaliseText(question, raw, knows);
    case "long-text":
      return tidyLines(raw);
    case "integer":
      return tidy(tidy(raw).replace(/[\s.]/g, ""));
    case "number":
      return plainNumber(raw);
    case "money":
      return tidy(raw).replace(/^0+(?=\d)/, "");
    case "choices":
      return inOrder(question, tidy(raw));
    case "explanation":
      return "";
    case "date":
    case "partial-date":
    case "time":
    case "yes-no":
    case "choice":
    case "address":
    case "commune":
    case "country":
    case "consent":
    case "identity":
      return tidy(raw);
  }
};

const longestPhone = 40;

const normaliseText = (
  { format }: Extract<Field, { kind: "text" }>,
  raw: string,
  knows: Knowledge | undefined,
): string => {
  const plain = formats[format].normalise(raw);
  return format === "phone" && plain.length <= longestPhone ? (knows?.phone(plain) ?? plain) : plain;
};

/** In the order of the definition, each once; what is not offered comes last, to be refused. */
const inOrder = ({ options }: Extract<Field, { kind: "choices" }>, chosen: string): string => {
  const values = new Set(chosen.split(" "));
  const offered = options.map(({ value }) => value).filter((value) => values.has(value));
  return [...offered, ...[...values].filter((value) => !offered.includes(value))].join(" ");
};
