import { z } from "zod";

/** What stands before the provider: the request as it may go on, or the error it is answered with. */
export type Passage =
  | { readonly kind: "accepted"; readonly params: URLSearchParams }
  | { readonly kind: "refused"; readonly code: string; readonly detail: string };

export type Door = (params: URLSearchParams) => Passage;

/** Reads parameters as the real platforms do: each once, none that is not on the list. */
export const readStrictly = <Shape extends z.ZodType<Record<string, string | undefined>>>(
  shape: Shape,
  params: URLSearchParams,
): { readonly values: z.infer<Shape> } | { readonly fault: string } => {
  const names = [...params.keys()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { fault: `${twice}: more than once` };
  const result = shape.safeParse(Object.fromEntries(params));
  return result.success ? { values: result.data } : { fault: result.error.issues.map(asFault).join("; ") };
};

const asFault = (issue: z.core.$ZodIssue): string =>
  issue.code === "unrecognized_keys"
    ? `not allowed: ${issue.keys.join(", ")}`
    : `${issue.path.join(".")}: ${issue.message}`;

/** A space-separated list that holds what it must. */
export const listWith = (needed: string) =>
  z.string().refine((value) => value.split(" ").includes(needed), `must contain ${needed}`);

/** The claims request (OpenID Connect Core 5.5), as far as the doors look into it. */
export const claimsRequest = z
  .string()
  .transform((value, context) => {
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue({ code: "custom", message: "not JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.looseObject({ id_token: z.record(z.string(), z.unknown()).optional() }));

export const refused = (code: string, detail: string): Passage => ({ kind: "refused", code, detail });
