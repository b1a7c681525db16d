import { z } from "zod";

/** The library wraps what went wrong with the protocol in these; any other error may quote a person. */
const protocolErrors = ["OPError", "RPError", "OAuthCallbackError", "SignInOAuthError"];

const error = z.object({ name: z.string(), message: z.string() });
const described = z.union([z.object({ error }).transform((details) => details.error), error]);

/** One line for whoever runs the portal. Never a token, never a person: what was expected and what came may be a subject. */
export const reportFault = (code: string, details: unknown): void => {
  const { data } = described.safeParse(details);
  const message = data && protocolErrors.includes(data.name) ? data.message.split(", expected ")[0] : undefined;
  process.stderr.write(`${JSON.stringify({ level: "error", part: "identity", code, error: data?.name, message })}\n`);
};
