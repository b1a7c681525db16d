import { serviceOf } from "#db/services.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import type { Caseworker } from "../caseworker.ts";

/** What the agent’s service examines. */
export const proceduresOf = async (agent: Caseworker): Promise<Procedure[]> => {
  const { slug } = await serviceOf(agent);
  return catalogue.filter(({ service }) => service === slug);
};
