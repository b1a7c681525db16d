import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { queries } from "#lib/search/fixtures/queries.ts";
import { send } from "./load.ts";
import { at } from "./measure.ts";

/** Milliseconds that nineteen searches in twenty do not exceed: by the portal, and by the query alone, as psql would send it. */
export type SearchTime = { served: number; query: number };

/** What people type, asked one after the other; the first round is not counted. */
export const measureSearch = async (origin: string): Promise<SearchTime> => {
  const typed = Object.values(queries).flat();
  const slowest = async (search: (typed: string) => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (const round of [0, 1])
      for (const each of typed) {
        const started = performance.now();
        await search(each);
        if (round > 0) times.push(performance.now() - started);
      }
    return at(
      times.toSorted((one, other) => one - other),
      0.95,
    );
  };
  return {
    query: await slowest((each) => database().execute(sql`select slug from wall.find_procedures(${each})`)),
    served: await slowest((each) =>
      send(origin, { path: `/api/recherche?q=${encodeURIComponent(each)}`, expects: 200 }),
    ),
  };
};
