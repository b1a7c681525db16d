import { z } from "zod";
import { patience } from "./patience.ts";

const document = z.object({ issuer: z.string(), end_session_endpoint: z.url().optional() });

export type Discovered = z.infer<typeof document>;

/**
 * The provider’s discovery document (OpenID Connect Discovery 1.0), asked anew: a provider that is down is known within seconds,
 * before the browser is sent there. @returns nothing when it does not answer, or answers in the name of another issuer (section 4.3).
 */
export const discover = async (issuer: string): Promise<Discovered | undefined> => {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(patience),
    cache: "no-store",
  })
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  const { data } = document.safeParse(answer);
  return data?.issuer === issuer ? data : undefined;
};
