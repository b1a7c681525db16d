import { z } from "zod";
import type { Decision } from "#lib/engine/states.ts";
import { openDecisions } from "./deadline.ts";

export const views = ["a-moi", "reponses", "retard", "semaine", "a-prendre", "plis", "tous"] as const;
export type View = (typeof views)[number];

/** The states one can ask for, as written in the address. */
export const stateFilters = {
  "a-traiter": openDecisions,
  "a-prendre": ["submitted"],
  "a-examiner": ["under_review"],
  "attend-usager": ["information_requested"],
  acceptes: ["approved"],
  refuses: ["rejected"],
  clos: ["closed", "withdrawn"],
} as const satisfies Record<string, readonly Decision[]>;
export type StateFilter = keyof typeof stateFilters;
const stateNames = Object.keys(stateFilters).filter((name): name is StateFilter => name in stateFilters);

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const optional = z.preprocess(first, z.string().trim().max(200).optional().catch(undefined));
const filterSchema = z.object({
  vue: z.preprocess(first, z.enum(views).catch("a-moi")),
  etat: z.preprocess(first, z.enum(stateNames).catch("a-traiter")),
  demarche: optional,
  q: optional,
  apres: optional,
  avant: optional,
});
export type QueueFilter = {
  vue: View;
  etat: StateFilter;
  demarche?: string | undefined;
  q?: string | undefined;
  apres?: string | undefined;
  avant?: string | undefined;
};

/** What the address asks of the queue; what it does not understand is left out. */
export const readFilter = (parameters: Record<string, string | string[] | undefined>): QueueFilter =>
  filterSchema.parse(parameters);

/** The address of the queue under this filter, without what goes without saying. */
export const queueAddress = (filter: Partial<QueueFilter>): string => {
  const said = Object.entries(filter).filter(
    (entry): entry is [string, string] => !!entry[1] && !(entry[0] === "etat" && entry[1] === "a-traiter"),
  );
  const query = new URLSearchParams(said).toString();
  return query === "" ? "/agent/dossiers" : `/agent/dossiers?${query}`;
};

/** Views that mean one state leave no choice of state. */
export const choosesState = (view: View): boolean => view === "a-moi" || view === "tous";
