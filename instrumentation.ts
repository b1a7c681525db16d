/** Once, when a web process starts. The framework also builds this file for another runtime, which has no database. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { hurry } = await import("#db/client.ts");
    hurry();
    const { askAsRequesters } = await import("#lib/identity/requester.ts");
    const { followClock } = await import("#lib/realtime/clock.ts");
    const { followPublications } = await import("#lib/publication/follow-publications.ts");
    askAsRequesters();
    await followClock();
    await followPublications();
  }
};
