import { environment } from "#lib/environment.ts";

/** Where this very process answers, whatever stands before it. */
export const ownOrigin = (): string => {
  const { HOST, PORT } = environment();
  const host = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;
  return `http://${host}:${PORT}`;
};
