import { z } from "zod";
import { after, json, type Route, withJson } from "./serve.ts";

export type Faults<Mode extends string> = {
  mode: () => Mode | "none";
  references: () => string[];
  delay: () => Promise<void>;
  routes: readonly Route[];
};

/**
 * The faults a stand-in can be told to show: `POST <path> {mode, delayMs?, references?}`.
 * They are forgotten at restart, and nothing else on the machine is touched.
 */
export const openFaults = <const Mode extends string>(path: string, modes: readonly Mode[]): Faults<Mode> => {
  const schema = z.object({
    mode: z.enum<readonly (Mode | "none")[]>(["none", ...modes]),
    delayMs: z.number().int().min(0).max(600_000).default(30_000),
    references: z.array(z.string()).default([]),
  });
  let current = schema.parse({ mode: "none" });
  return {
    mode: () => current.mode,
    references: () => current.references,
    delay: () => after(current.delayMs),
    routes: [
      ["GET", path, () => json(200, { ...current, modes: ["none", ...modes] })],
      [
        "POST",
        path,
        withJson(schema, (wanted) => {
          current = wanted;
          return json(200, current);
        }),
      ],
    ],
  };
};
