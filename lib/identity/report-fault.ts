import { z } from "zod";

/** Messages of the protocol library quote issuers, states and algorithms; those of others may quote a person. */
const protocolError = z.object({ name: z.enum(["OPError", "RPError"]), message: z.string() });
const described = z.object({ error: z.object({ name: z.string(), message: z.string() }) });

/** One line for whoever runs the portal. Never a token, never a person. */
export const reportFault = (code: string, details: unknown): void => {
  const error = described.safeParse(details).data?.error ?? z.object({ name: z.string() }).safeParse(details).data;
  const protocol = protocolError.safeParse(error).data;
  const line = { level: "error", part: "identity", code, error: error?.name, message: protocol?.message };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};
