import { z } from "zod";

const count = z.number().int().positive().max(1_000).optional();
const lengths = { days: count, weeks: count, months: count, years: count };
type Length = {
  days?: number | undefined;
  weeks?: number | undefined;
  months?: number | undefined;
  years?: number | undefined;
};
const isOneUnit = ({ days, weeks, months, years }: Length): boolean =>
  [days, weeks, months, years].filter((length) => length !== undefined).length === 1;
const inOneUnit = {
  params: { remedy: { fr: "Une durée se donne dans une seule unité.", en: "A length of time is given in one unit." } },
};

/** What becomes of an application in the end. Anonymised: only what counts it is left, and nobody can be found in it. */
export const fates = ["destroy", "anonymise", "transfer"] as const;

/**
 * How long an application is kept once it is over: in use, its length in one unit; then archived, found only by those who supervise
 * the service; then its fate, of which the person is told a month before (GDPR, article 5(1)(e); heritage code, L212-3).
 */
export const retentionSchema = z
  .strictObject({
    ...lengths,
    archive: z.strictObject(lengths).refine(isOneUnit, inOneUnit).optional(),
    fate: z.enum(fates).default("destroy"),
    basis: z.string(),
  })
  .refine(isOneUnit, inOneUnit);

export type Retention = z.infer<typeof retentionSchema>;
export type Fate = (typeof fates)[number];
