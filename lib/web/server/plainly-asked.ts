import type { IncomingMessage } from "node:http";
import type { Language } from "#lib/engine/text.ts";

const choice = /(?:^|;\s*)(?:__Host-)?langue=([^;]*)/g;

/** @returns nothing when it is not said plainly and once: how the framework would then choose is its own affair */
export const languageIn = (cookies: string): Language | undefined => {
  if (cookies.includes("__prerender_bypass") || cookies.includes("__next_preview_data")) return undefined;
  const [first = "fr", ...others] = Array.from(cookies.matchAll(choice), ([, chosen]) => chosen);
  return others.length === 0 && (first === "fr" || first === "en") ? first : undefined;
};

/** By an address and nothing more: the framework’s own scripts add headers to what they ask, and are answered otherwise. */
export const isPlainlyAsked = ({ method, headers }: IncomingMessage): boolean =>
  method === "GET" &&
  !Object.keys(headers).some((name) => /^(rsc$|next-|x-nextjs-|x-middleware-|x-prerender)/.test(name));
