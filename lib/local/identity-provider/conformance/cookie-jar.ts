type Cookie = { name: string; value: string; host: string; path: string };

/** What a browser keeps: by host whatever the port (RFC 6265 section 8.5), and by path. */
export class CookieJar {
  #cookies: Cookie[] = [];

  header(url: URL): string {
    const sent = this.#cookies.filter(({ host, path }) => host === url.hostname && url.pathname.startsWith(path));
    return sent.map(({ name, value }) => `${name}=${value}`).join("; ");
  }

  keep(response: Response, url: URL): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(/;\s*/);
      const [name = "", ...value] = pair.split("=");
      const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? url.pathname;
      const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute)) || value.join("=") === "";
      this.#drop(name, url.hostname, path);
      if (!gone) this.#cookies.push({ name, value: value.join("="), host: url.hostname, path });
    }
  }

  set(name: string, value: string, host = "localhost"): void {
    this.#drop(name, host, "/");
    this.#cookies.push({ name, value, host, path: "/" });
  }

  get(name: string): string | undefined {
    return this.#cookies.find((cookie) => cookie.name === name)?.value;
  }

  forget(name: string): void {
    this.#cookies = this.#cookies.filter((cookie) => cookie.name !== name);
  }

  #drop(name: string, host: string, path: string): void {
    this.#cookies = this.#cookies.filter((one) => one.name !== name || one.host !== host || one.path !== path);
  }
}
