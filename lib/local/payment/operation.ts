import { z } from "zod";

const httpAddress = z.url({ protocol: /^https?$/ });

/** A payment asked for, under the names and limits of `creerPaiementSecurise`; amounts are cents. */
export const requestSchema = z.object({
  exer: z.string().regex(/^\d{4}$/),
  mel: z.email(),
  montant: z.coerce.number().int().min(100).max(9_999_999),
  numcli: z.string().regex(/^\d{6}$/),
  objet: z.string().max(100),
  refdet: z.string().regex(/^[0-9A-Za-z]{6,30}$/),
  saisie: z.enum(["T", "X", "W"]),
  urlnotif: httpAddress,
  urlredirect: httpAddress,
});

export const operationSchema = z.object({
  idOp: z.string(),
  request: requestSchema,
  createdAt: z.iso.datetime(),
  settled: z.object({ resultrans: z.string(), at: z.iso.datetime(), numauto: z.string() }).nullable(),
});

export type Operation = z.infer<typeof operationSchema>;

/** `1 234,56 €` */
export const euros = (cents: number): string =>
  new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" })
    .format(cents / 100)
    .replaceAll("\u202f", "\u00a0");

const minute = 60_000;

/** The payer has a quarter of an hour to reach the page; afterwards the address is dead. */
export const isOpenToPayer = (operation: Operation, now: Date): boolean =>
  now.getTime() - Date.parse(operation.createdAt) <= 15 * minute;

/** An operation nobody settled is forgotten during the following night; a day here. */
export const isForgotten = (operation: Operation, now: Date): boolean =>
  operation.settled === null && now.getTime() - Date.parse(operation.createdAt) > 24 * 60 * minute;

/** Where the browser goes back to, with the operation it comes from. */
export const returnAddress = ({ idOp, request }: Operation): string => {
  const address = new URL(request.urlredirect);
  address.searchParams.set("idop", idOp);
  return address.href;
};
