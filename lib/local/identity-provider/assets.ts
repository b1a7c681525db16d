import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const { resolve } = createRequire(import.meta.url);

const font = (part: "latin" | "latin-ext") =>
  resolve(`@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`);

const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const assets: Readonly<Record<string, { readonly type: string; readonly file: string } | undefined>> = {
  "/assets/look.css": { type: "text/css; charset=utf-8", file: own("./look.css") },
  "/assets/submit.js": { type: "text/javascript; charset=utf-8", file: own("./submit.js") },
  "/assets/icon.svg": { type: "image/svg+xml", file: own("./icon.svg") },
  "/assets/latin.woff2": { type: "font/woff2", file: font("latin") },
  "/assets/latin-ext.woff2": { type: "font/woff2", file: font("latin-ext") },
};

/** @returns whether the address was one of our few files. */
export const sendAsset = async (path: string, response: ServerResponse): Promise<boolean> => {
  const asset = assets[path];
  if (!asset) return false;
  response.writeHead(200, { "content-type": asset.type, "cache-control": "max-age=300" });
  response.end(await readFile(asset.file));
  return true;
};
