import { z } from "zod";
import { environment } from "#lib/environment.ts";
import { askStandIn, wording } from "./stand-in.ts";

const people = z.array(z.object({ name: z.string(), signIn: z.string(), about: wording }));
export type Impersonable = z.infer<typeof people>[number];

/** Whom the local identity providers let a visitor be; undefined for one that is down or that is not ours. */
export const impersonable = async () => {
  const { FRANCECONNECT_ISSUER, PROCONNECT_ISSUER } = environment();
  const [citizens, agents] = await Promise.all([FRANCECONNECT_ISSUER, PROCONNECT_ISSUER].map(at));
  return { citizens, agents };
};

const at = (issuer: string) => askStandIn(new URL("/demo/people", issuer).href, people);
