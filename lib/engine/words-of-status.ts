import type { Procedure } from "./procedure.ts";
import type { Status, StatusWords } from "./states.ts";
import { statusWords } from "./status-words.ts";

/** The words of a status for this procedure: its own, or everyone’s. */
export const wordsOfStatus = ({ words }: Pick<Procedure, "words">, status: Status): StatusWords =>
  words[status] ?? statusWords[status];
