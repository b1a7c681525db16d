import type { Problem } from "#lib/engine/check-procedure/problem.ts";

/** Where it is, what it is, what to do: in French, then in English. */
export const tellProblem = (file: string, { path, what, remedy }: Problem): string =>
  [`  ${file}  ${path || "/"}`, `    ${what.fr} ${remedy.fr}`, `    ${what.en} ${remedy.en}`].join("\n");
