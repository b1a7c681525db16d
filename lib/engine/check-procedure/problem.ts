import type { Text } from "../text.ts";

/** What is wrong with a definition, where (as in `steps[0].fields[2].label.en`), and what to do about it. */
export type Problem = { path: string; what: Text; remedy: Text };

export type Path = readonly (string | number)[];

export const pathText = (path: Path): string =>
  path
    .map((part) => {
      if (typeof part === "number") return `[${part}]`;
      return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(part) ? `.${part}` : `[${JSON.stringify(part.slice(0, 80))}]`;
    })
    .join("")
    .replace(/^\./, "");

export const problem = (path: Path, what: Text, remedy: Text): Problem => ({ path: pathText(path), what, remedy });
