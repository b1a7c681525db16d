import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const { resolve } = createRequire(import.meta.url);

const font = (part: "latin" | "latin-ext") =>
  resolve(`@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-wght-normal.woff2`);

const own = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const assets: Readonly<Record<string, { readonly type: string; readonly files: readonly string[] } | undefined>> = {
  "/assets/look.css": { type: "text/css; charset=utf-8", files: [own("./look.css"), own("./choices.css")] },
  "/assets/submit.js": { type: "text/javascript; charset=utf-8", files: [own("./submit.js")] },
  "/assets/icon.svg": { type: "image/svg+xml", files: [own("./icon.svg")] },
  "/assets/latin.woff2": { type: "font/woff2", files: [font("latin")] },
  "/assets/latin-ext.woff2": { type: "font/woff2", files: [font("latin-ext")] },
};

/** @returns whether the address was one of our few files. */
export const sendAsset = async (path: string, response: ServerResponse): Promise<boolean> => {
  const asset = assets[path];
  if (!asset) return false;
  response.writeHead(200, { "content-type": asset.type, "cache-control": "max-age=300" });
  response.end(Buffer.concat(await Promise.all(asset.files.map((file) => readFile(file)))));
  return true;
};
