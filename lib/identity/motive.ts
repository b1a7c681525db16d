import { type Kind, ways } from "./kind.ts";

/** Why someone is not signed in; the sign-in page words it. */
export const motives = {
  refus: "the person gave up, or the identity provider turned them away",
  indisponible: "the identity provider, or our own database, does not answer",
  echec: "the answer of the identity provider is not to be trusted",
  "identite-incomplete": "a part of the identity that a procedure needs is missing",
  niveau: "the way of authenticating is weaker than what is asked",
  bloque: "the account is blocked or suspended",
  acces: "a professional who is not on the list of agents, told so by a 403",
  patience: "this account has signed in too often in a short time",
  deconnecte: "the person has just signed out, here and at the identity provider",
} as const;

export type Motive = keyof typeof motives;

/** RFC 6749 section 4.1.2.1 and OpenID Connect Core 3.1.2.6: what an error of the identity provider means to a person. */
const errors: ReadonlyMap<string, Motive> = new Map([
  ["access_denied", "refus"],
  ["login_required", "refus"],
  ["server_error", "indisponible"],
  ["temporarily_unavailable", "indisponible"],
]);

export const motiveOfError = (error: string): Motive => errors.get(error) ?? "echec";

/** The sign-in page with what happened, and where the person was going. */
export const signInPage = (kind: Kind, query: { motif?: Motive | undefined; retour?: string | undefined }): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const search = new URLSearchParams(given).toString();
  return search ? `${ways[kind].page}?${search}` : ways[kind].page;
};
