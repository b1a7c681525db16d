import { z } from "zod";

/** Errors of openid-client and of Node’s sockets that say the provider is ill, not that its answer is wrong. */
const outage = z.union([
  z.object({ response: z.object({ statusCode: z.number().min(500) }) }),
  z.object({
    code: z.enum(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EPIPE", "ECONNABORTED"]),
  }),
  z.object({ message: z.string().startsWith("outgoing request timed out") }),
]);

export const isOutage = (error: unknown): boolean => outage.safeParse(error).success;
