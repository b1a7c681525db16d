type Cookie = { readonly value: string; readonly path: string };

/** A browser without a screen, for tests: keeps cookies by path, follows redirects within the simulator, reads forms. */
export class Visitor {
  readonly #origin: string;
  readonly #cookies = new Map<string, Cookie>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Opens an address and follows redirects; one that leaves the simulator is answered as it stands, 303 and `location`. */
  async open(address: string, form?: Record<string, string>): Promise<{ response: Response; text: string; url: URL }> {
    const url = new URL(address, this.#origin);
    const response = await fetch(url, {
      redirect: "manual",
      headers: { accept: "text/html", cookie: this.#cookiesFor(url.pathname) },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    });
    this.#keep(response, url.pathname);
    const location = response.headers.get("location");
    if (location !== null) {
      const next = new URL(location, url);
      await response.body?.cancel();
      return next.origin === this.#origin ? this.open(next.href) : { response, text: "", url: next };
    }
    return { response, text: await response.text(), url };
  }

  #cookiesFor(path: string): string {
    const sent = [...this.#cookies].filter(([, cookie]) => path.startsWith(cookie.path));
    return sent.map(([name, { value }]) => `${name}=${value}`).join("; ");
  }

  #keep(response: Response, path: string): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(/;\s*/);
      const [name = "", value = ""] = pair.split("=");
      const scope = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? path;
      if (value === "") this.#cookies.delete(name);
      else this.#cookies.set(name, { value, path: scope });
    }
  }
}
