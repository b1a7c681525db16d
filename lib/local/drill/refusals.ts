import type { DrillStack } from "./stack.ts";

/** What is asked while the database is away: as a browser, a script or a stream asks it. */
type Asking = { what: string; path: string; accept: string; method?: "POST"; fields?: Record<string, string> };

const filing = "/demarches/changement-de-titulaire/demande";
const page = "text/html";
const data = "application/json";
const typed = "Un mot qu’il ne faut pas perdre";

const refused: readonly Asking[] = [
  { what: "own applications", path: "/mes-demarches", accept: page },
  { what: "a step", path: `${filing}/situation`, accept: page },
  { what: "the queue", path: "/agent/dossiers", accept: page },
  { what: "a tracking link", path: "/suivi/abcdefghijklmnopqrstuv", accept: page },
  { what: "the live news", path: "/api/live/dossiers/ABCDEFGH", accept: "text/event-stream" },
  { what: "readiness", path: "/api/health", accept: data },
  { what: "a draft saved", path: "/api/demarches/changement-de-titulaire/brouillon", accept: data, method: "POST" },
  { what: "a document", path: "/api/demarches/changement-de-titulaire/documents", accept: data, method: "POST" },
  { what: "a payment", path: "/api/paiement", accept: page, method: "POST", fields: { dossier: "ABCDEFGH" } },
  { what: "a form", path: "/api/paiement", accept: page, method: "POST", fields: { message: typed } },
];
const served: readonly Asking[] = [
  { what: "the home page", path: "/", accept: page },
  { what: "a procedure", path: "/demarches/changement-de-titulaire", accept: page },
  { what: "the help page", path: "/aide", accept: page },
];

/** In milliseconds, as promised. */
const promised = 3_000;

/** Cuts, then hangs the line to the database, and asks for everything at once. @returns what was not answered as promised */
export const tryRefusals = async (stack: DrillStack, cookie: string): Promise<string[]> => {
  const origin = new URL(stack.settings.environment.PORTAL_URL ?? "").origin;
  await Promise.all([...refused, ...served].map((asking) => ask(origin, cookie, asking)));
  const wrong: string[] = [];
  for (const weather of ["cut", "hung"] as const) {
    stack.line.become(weather);
    const found = await Promise.all([
      ...refused.map(async (asking) => faultsOf(asking, await ask(origin, cookie, asking))),
      ...served.map(async (asking) => ((await ask(origin, cookie, asking)).status === 200 ? [] : ["not served"])),
    ]);
    const names = [...refused, ...served].map(({ what }) => what);
    wrong.push(...found.flatMap((faults, rank) => faults.map((fault) => `${weather}, ${names[rank]}: ${fault}`)));
    stack.line.become("clear");
  }
  return wrong;
};

type Answered = { status: number; after: string | null; text: string; took: number };

const ask = async (origin: string, cookie: string, asking: Asking): Promise<Answered> => {
  const { path, accept, method = "GET", fields = {} } = asking;
  const started = performance.now();
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const headers = { accept, cookie: `${cookie}; langue=fr`, origin };
  const stopping = new AbortController();
  const answer = await fetch(origin + path, {
    method,
    headers,
    redirect: "manual",
    signal: stopping.signal,
    ...(method === "POST" ? { body } : {}),
  });
  const isStream = answer.status === 200 && accept === "text/event-stream";
  const text = isStream ? "" : await answer.text();
  stopping.abort();
  return { status: answer.status, after: answer.headers.get("retry-after"), text, took: performance.now() - started };
};

const faultsOf = ({ accept, fields }: Asking, { status, after, text, took }: Answered): string[] => [
  ...(status === 503 ? [] : [`answered ${status}`]),
  ...(after ? [] : ["no Retry-After"]),
  ...(took < promised ? [] : [`${Math.round(took)} ms`]),
  ...(/\n\s+at |\.ts:\d|postgres|ECONN/i.test(text) ? ["a stack"] : []),
  ...(accept !== page || text.includes("est conservé") ? [] : ["nothing of what is kept"]),
  ...(fields?.message && !text.includes(fields.message) ? ["what was typed is lost"] : []),
];
