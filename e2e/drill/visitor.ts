/** What a page answered, as a browser without script would know it. */
export type Page = { status: number; location: string; text: string };

export type Visitor = {
  get: (path: string) => Promise<Page>;
  post: (path: string, form: FormData | URLSearchParams) => Promise<Page>;
};

/** What is told of each failure: where, and what it was. */
export type OnFailure = (path: string, what: string) => void;

const patience = 8_000;
const [first, longest] = [50, 400];
/** A person who is told to come back does; one who is told that something broke does too, and it is counted. */
const comeBack = [500, 502, 503, 504, 507];

/**
 * Somebody signed in, who never gives up: the same request is sent again, word for word, until it is answered.
 */
export const visitor = ({ origin, cookie }: { origin: string; cookie: string }, fail: OnFailure): Visitor => {
  const insist = async (path: string, init: RequestInit): Promise<Page> => {
    for (let pause = first; ; pause = Math.min(pause * 2, longest)) {
      const page = await ask(new URL(path, origin), init).catch(reason);
      if (typeof page !== "string" && !comeBack.includes(page.status)) return page;
      fail(path, typeof page === "string" ? page : String(page.status));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  const ask = async (url: URL, init: RequestInit): Promise<Page> => {
    const ours = url.origin === origin;
    // As a load balancer shares requests out: none stays with the process that it met first.
    const headers = { accept: "text/html", connection: "close", ...(ours ? { cookie, origin } : {}) };
    const response = await fetch(url, { ...init, headers, redirect: "manual", signal: AbortSignal.timeout(patience) });
    const text = await response.text();
    return { status: response.status, location: response.headers.get("location") ?? "", text };
  };
  return {
    get: (path) => insist(path, { method: "GET" }),
    post: (path, body) => insist(path, { method: "POST", body }),
  };
};

const reason = (fault: unknown): string => {
  if (!(fault instanceof Error)) return "unknown";
  const { cause } = fault;
  return cause instanceof Error && "code" in cause ? String(cause.code) : fault.name;
};

/** The hidden fields of a page’s form, among them its key and what names its action: what its button would send. */
export const hiddenFields = (html: string): FormData => {
  const form = new FormData();
  for (const [input] of html.matchAll(/<input type="hidden"[^>]*>/g))
    form.set(attribute(input, "name"), attribute(input, "value"));
  return form;
};

const attribute = (tag: string, name: string): string => {
  const raw = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const signs: Record<string, string> = { "&quot;": '"', "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#x27;": "'" };
  return raw.replace(/&(quot|amp|lt|gt|#x27);/g, (sign) => signs[sign] ?? sign);
};
