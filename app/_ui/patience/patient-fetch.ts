/** By these headers the framework, and our own scripts, send what a form posts. */
export const patient = "x-patient";
const posts = ["next-action", patient];

const first = 1_000;
const longest = 10_000;

/** Milliseconds before trying again: twice as long each time, ten seconds at the most. */
export const pauseBefore = (attempt: number): number => Math.min(first * 2 ** attempt, longest);

/** Not now: a server that says so (503, 507), one that is not there, or no network. */
const isAway = (answer: Response | undefined): boolean =>
  answer === undefined || [502, 503, 504, 507].includes(answer.status);

type Fetch = typeof fetch;

/**
 * What a form posts waits until it can be received: the page stays as it is, with all that was typed, and sends it again by
 * itself. Everything else passes as before.
 * @param tell called with whether something waits
 */
export const patientFetch =
  (fetch: Fetch, tell: (waiting: boolean) => void, pause: (milliseconds: number) => Promise<void>): Fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    if (!posts.some((each) => headers.has(each))) return fetch(input, init);
    for (let attempt = 0; ; attempt++) {
      const answer = await fetch(input, init).catch((fault: unknown) => {
        if (init?.signal?.aborted) throw fault;
        return undefined;
      });
      tell(isAway(answer));
      if (answer && !isAway(answer)) return answer;
      await pause(pauseBefore(attempt));
    }
  };

/** A pause that ends as soon as the network comes back. */
export const pauseOrOnline = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener("online", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    addEventListener("online", end);
  });
