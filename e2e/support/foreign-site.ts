import { createServer } from "node:http";
import { portal } from "./addresses.ts";
import type { Write } from "./writes.ts";

export type ForeignSite = {
  origins: Readonly<Record<"port" | "address" | "name", string>>;
  close: () => Promise<void>;
};

/** A site that wants something of the portal’s visitors: the same machine under another port, another address, another name. */
export const openForeignSite = async (writes: readonly Write[]): Promise<ForeignSite> => {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://foreign");
    const page = pages[pathname];
    // A page that hides where it is makes the browser name no origin at all.
    const policy = searchParams.has("hidden") ? "no-referrer" : "unsafe-url";
    response.writeHead(page ? 200 : 404, { "Content-Type": "text/html; charset=utf-8", "Referrer-Policy": policy });
    response.end(page?.(writes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : "";
  return {
    origins: {
      port: `http://localhost:${port}`,
      address: `http://127.0.0.1:${port}`,
      name: `http://attaque.example:${port}`,
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
};

/** Where a frame goes before any form. */
export const firstOfAll = "/api/health";

/** Each says which it is. */
const formOf = ({ address, fields }: Write, number: number): string => {
  const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
  return `<form method="post" enctype="multipart/form-data" action="${portal}${address}?form=${number}">${inputs.join("")}</form>`;
};

const formsThen = (script: string) => (writes: readonly Write[]) =>
  `<!doctype html><title>Gagnez un vélo</title><link rel="icon" href="data:,">${writes.map(formOf).join("\n")}<script>${script}</script>`;

const pages: Readonly<Record<string, (writes: readonly Write[]) => string>> = {
  // A few frames take one form after the other, once another process draws them.
  "/forms": formsThen(`const waiting = [...document.forms].keys().toArray();
    const idle = new Set();
    const takeNext = (frame) => {
      const form = document.forms[waiting.shift()];
      idle[form ? "delete" : "add"](frame);
      if (form) { form.target = frame.name; form.submit(); }
    };
    for (const name of ["a", "b", "c", "d"]) {
      const frame = Object.assign(document.createElement("iframe"), { name, src: "${portal}${firstOfAll}" });
      frame.addEventListener("load", () => takeNext(frame));
      document.body.append(frame);
    }
    globalThis.sendForms = (numbers) => { waiting.push(...numbers); for (const frame of idle) takeNext(frame); };`),
  "/fetches": formsThen(`for (const form of document.forms)
      fetch(form.action, { method: "POST", mode: "no-cors", credentials: "include", body: new FormData(form) });
    for (const form of [...document.forms].slice(-5))
      for (const asked of [{ method: "PUT" }, { method: "DELETE" }, { method: "POST", headers: { "Next-Action": "x" } }])
        fetch(form.action, { ...asked, credentials: "include", body: "[]" }).catch(() => undefined);`),
  "/frames": () =>
    `<!doctype html><title>Gagnez un vélo</title>${["/", "/connexion", "/mes-demarches", "/nulle-part", "/api/health"].map((path) => `<iframe src="${portal}${path}"></iframe>`).join("")}`,
};
