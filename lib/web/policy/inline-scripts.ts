import { createHash } from "node:crypto";

const element = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** CSP Level 3, section 8.4: the hash source of each script written in a page as Next writes it, each once. */
export const inlineScriptHashes = (html: string): string[] => {
  const scripts = [...html.matchAll(element)].filter(([, attributes = ""]) => !/\ssrc=/.test(attributes));
  return [...new Set(scripts.map(([, , words = ""]) => hashSource(words)))];
};

const hashSource = (words: string): string => `'sha256-${createHash("sha256").update(words).digest("base64")}'`;

/** What no policy of ours lets through: styles and handlers of events written in the page. */
export const forbiddenInline = (html: string): string[] =>
  html.replace(element, "<script></script>").match(/<style\b[^>]*>|<[a-z][^>]*\s(?:style|on[a-z]+)="[^"]*"/g) ?? [];
