import { formatEither } from "#lib/engine/numbers.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import type { ToldTurn } from "./tell-turn.ts";

/** Where it may go on from there, unless it is simply to what follows in the list. */
export const nextWords = ({ ways, number }: ToldTurn, language: Language): string => {
  const numbers = [...new Set(ways.flatMap(({ to }) => to ?? []))].toSorted((one, other) => one - other);
  if (numbers.length === 0 || (numbers.length === 1 && numbers[0] === number + 1)) return "";
  return `${then[language]} ${formatEither(numbers, language)}`;
};

const then: Text = { fr: "Puis étape", en: "Then step" };
