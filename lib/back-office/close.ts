import type { Caseworker } from "./caseworker.ts";
import { type MotiveRefusal, motive } from "./motive.ts";
import { type Acted, onCase, type Seen } from "./on-case.ts";
import { rule } from "./ruling.ts";

type Closing = Seen & { ground: string; facts: string };

/** Ends a case that cannot be decided: nothing came back, or it is not for this service. */
export const close = (agent: Caseworker, input: Closing, now: Date): Promise<Acted | MotiveRefusal> =>
  onCase<Acted | MotiveRefusal>(agent, input, async (tx, application, locked) => {
    const motivation = motive(application, { grounds: [input.ground], facts: input.facts });
    if (!motivation.ok) return motivation;
    const { grounds, facts } = motivation;
    return rule(tx, agent, locked, { action: "close", grounds, facts }, now);
  });
