import { subscribe } from "#lib/realtime/listen.ts";
import { loadPublished } from "./load-published.ts";

/** From now on this process knows every procedure that is published, as soon as it is. @returns what ends it */
export const followPublications = async (): Promise<() => void> => {
  // When the database is away, the connection that listens comes back by itself, and says that something may have been missed.
  const load = () => loadPublished().catch(() => undefined);
  const stop = subscribe("publications", () => void load());
  await load();
  return stop;
};
