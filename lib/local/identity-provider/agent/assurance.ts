import { createHmac } from "node:crypto";
import { z } from "zod";

/** What the simulated identity providers can reach: a password, or a password and a one-time code. */
export const levels = {
  password: { acr: "eidas1", amr: ["pwd"] },
  passwordAndCode: { acr: "eidas1-mfa", amr: ["pwd", "otp", "mfa"] },
} as const;

export type Level = (typeof levels)[keyof typeof levels];

const demand = z.object({
  id_token: z
    .object({
      acr: z
        .object({
          essential: z.boolean().optional(),
          value: z.string().optional(),
          values: z.array(z.string()).optional(),
        })
        .nullish(),
    })
    .optional(),
});

/**
 * The levels that satisfy an essential `acr` of the claims request (OpenID Connect Core 5.5.1.1), the lowest first.
 * @returns all of them when none is demanded, none when what is demanded is out of reach.
 */
export const satisfyingLevels = (claims: string | undefined): readonly Level[] => {
  const all = Object.values(levels);
  const acr = claims === undefined ? undefined : demand.parse(JSON.parse(claims)).id_token?.acr;
  if (!acr?.essential) return all;
  const wanted = acr.values ?? (acr.value === undefined ? undefined : [acr.value]);
  return wanted === undefined ? all : all.filter((level) => wanted.includes(level.acr));
};

/** The six digits a telephone would receive for this sign-in, and no other. */
export const oneTimeCode = (interactionUid: string): string => {
  const digest = createHmac("sha256", "one-time code of the simulator").update(interactionUid).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, "0");
};
