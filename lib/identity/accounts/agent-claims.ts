import { z } from "zod";

/** What ProConnect says of a professional; there is no `family_name`. It authorises nobody. */
export const agentClaims = z.object({
  given_name: z.string().trim().min(1).max(256),
  usual_name: z.string().trim().min(1).max(256),
  email: z.email().transform((email) => email.toLowerCase()),
});

export type AgentClaims = z.infer<typeof agentClaims>;
