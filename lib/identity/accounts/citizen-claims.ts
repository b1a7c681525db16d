import { z } from "zod";

const name = z
  .string()
  .trim()
  .min(1)
  .max(256)
  .regex(/^\P{Cc}+$/u);
const absent = z.literal("").transform(() => undefined);

/**
 * The identity as FranceConnect certifies it. A day or month of birth may be `00` (born abroad, presumed), a place of birth is an
 * INSEE commune or empty (born abroad): neither is ever read as a date or a number.
 */
export const citizenClaims = z.object({
  given_name: name,
  family_name: name,
  preferred_username: z.union([absent, name]).optional(),
  birthdate: z.string().regex(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/),
  gender: z.enum(["female", "male"]),
  birthplace: z
    .string()
    .regex(/^(([0-8][0-9AB]|9[0-8AB])\d{3})?$/)
    .default(""),
  birthcountry: z.string().regex(/^\d{5}$/),
  email: z.union([absent, z.email()]).optional().catch(undefined),
});

export type CitizenClaims = z.infer<typeof citizenClaims>;
