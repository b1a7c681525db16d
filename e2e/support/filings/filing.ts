import type { Answer } from "../answers.ts";

/** How somebody files: what each step asks them, the documents it wants, and who decides on it. */
export type Filing = {
  slug: string;
  /** The address of the first step. */
  from: string;
  steps: readonly { title: string; answers: readonly Answer[] }[];
  /** Those that are given; absent when the procedure asks for none at all. */
  documents?: readonly string[];
  /** The document that another administration was asked for instead. */
  spared?: string;
  /** Nobody: it is granted at once. */
  agent?: string;
  /** The day an officer comes and sees the place, where one does. */
  visit?: string;
  headline: string;
  pays: "before" | "after" | "never";
};

/** Told by whoever gets its news at this address. */
export type Told = (mail: Answer) => Filing;

export const yes = (ask: string): Answer => ({ ask, pick: "Oui" });
export const no = (ask: string): Answer => ({ ask, pick: "Non" });

export const address: readonly Answer[] = [
  { ask: "Numéro et nom de la voie", write: "7 rue des Tilleuls" },
  { ask: "Code postal", write: "69003" },
  { ask: "Ville", write: "Lyon" },
];
