import type { Kind } from "#lib/identity/kind.ts";
import { CookieJar } from "./cookie-jar.ts";

/** What came back, redirects not followed. */
export type Answer = { status: number; url: URL; location: URL | undefined; text: string; headers: Headers };

type Sent = { form?: Record<string, string>; headers?: Record<string, string> };

const starts = {
  citizen: "/api/connexion/franceconnect",
  agent: "/api/connexion/proconnect",
} as const satisfies Record<Kind, string>;

/** Somebody with a browser of their own, without a screen: it keeps cookies, says where a form comes from, and follows redirects. */
export class Person {
  readonly jar = new CookieJar();
  readonly #portal: string;

  constructor(portal: string) {
    this.#portal = portal;
  }

  async ask(address: string | URL, { form, headers = {} }: Sent = {}): Promise<Answer> {
    const url = new URL(address, this.#portal);
    const response = await fetch(url, {
      redirect: "manual",
      headers: {
        accept: "text/html",
        cookie: this.jar.header(url),
        ...(form ? { origin: url.origin } : {}),
        ...headers,
      },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
    this.jar.keep(response, url);
    const given = response.headers.get("location");
    const location = given === null ? undefined : new URL(given, url);
    return { status: response.status, url, location, text: await response.text(), headers: response.headers };
  }

  /** Opens an address and goes where it leads, up to a page. @param stop an origin that is reached and not opened. */
  async open(address: string | URL, sent: Sent = {}, stop?: string): Promise<Answer> {
    const answer = await this.ask(address, sent);
    if (!answer.location || answer.location.origin === stop) return answer;
    return this.open(answer.location, {}, stop);
  }

  /** Clicks the sign-in button. @returns the portal’s answer, whose location is the provider’s. */
  leave(kind: Kind, form: Record<string, string> = {}): Promise<Answer> {
    return this.ask(starts[kind], { form });
  }

  /** Through the provider’s pages. @returns the address it sends the browser back to, not opened yet. */
  async prove(kind: Kind, who: string, { account = "rivage", ...form }: Record<string, string> = {}): Promise<URL> {
    const { location } = await this.leave(kind, form);
    if (!location || location.origin === this.#portal) throw new Error(`The portal sends to ${location?.pathname}`);
    const asked = await this.open(location);
    const base = asked.url;
    if (kind === "agent") return this.#back(`${base}/connexion`, { personne: who });
    if (asked.text.includes("/continuer")) return this.#back(`${base}/continuer`, {});
    const told = await this.open(`${base}/compte/${account}`, { form: { personne: who } });
    return this.#back(`${told.url}/continuer`, {});
  }

  async signIn(kind: Kind, who: string, form: Record<string, string> = {}): Promise<Answer> {
    return this.open(await this.prove(kind, who, form));
  }

  async #back(address: string, form: Record<string, string>): Promise<URL> {
    const { location, text } = await this.open(address, { form }, this.#portal);
    if (!location) throw new Error(`The provider keeps the browser: ${text.slice(0, 2000)}`);
    return location;
  }
}
