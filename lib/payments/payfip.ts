import { z } from "zod";
import { environment } from "#lib/environment.ts";
import { askOutside } from "#lib/outside.ts";
import { escapeXml, readElement } from "./xml.ts";

/** The DGFiP’s payment web service (PayFiP), PaiementSecuriseService. Amounts in cents. Neither the notification nor the browser’s return is proof: only `paymentResult` is. */
const namespace =
  "http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/contrat_paiement_securise/PaiementSecuriseService";

export type NewPayment = {
  year: string;
  email: string;
  amountCents: number;
  label: string;
  debtReference: string;
  notifyUrl: string;
  returnUrl: string;
};
export type PaymentResult =
  | { state: "paid" | "refused" | "abandoned"; amountCents: number; debtReference: string; authorisation: string }
  | { state: "not_yet" };

export class PaymentUnavailable extends Error {}

/** Opens a payment. @returns the operation’s id. @throws PaymentUnavailable when the service is down, slow or refuses. */
export const createPayment = async (payment: NewPayment, signal: AbortSignal): Promise<string> => {
  const fields = {
    exer: payment.year,
    mel: payment.email,
    montant: String(payment.amountCents),
    numcli: environment().PAYMENT_CLIENT,
    objet: payment.label,
    refdet: payment.debtReference,
    saisie: environment().DEMONSTRATION ? "T" : "W",
    urlnotif: payment.notifyUrl,
    urlredirect: payment.returnUrl,
  };
  const body = await call("creerPaiementSecurise", fields, signal);
  const operation = readElement(body, "idOp");
  if (!operation || operation.length > 100) throw new PaymentUnavailable(readElement(body, "code") ?? "no operation");
  return operation;
};

/** The page where the person pays. */
export const paymentPage = (operation: string): string =>
  `${environment().PAYMENT_URL}/tpa/paiementws.web?idop=${encodeURIComponent(operation)}`;

const results = { P: "paid", V: "paid", R: "refused", Z: "refused", A: "abandoned" } as const;

/** P5: nobody has ended it yet. P1: nobody ended it in time, and it is forgotten. */
const unsettled = ["P5", "P1"];

/** Asks the service what became of a payment. @throws PaymentUnavailable when it cannot say. */
export const paymentResult = async (operation: string, signal: AbortSignal): Promise<PaymentResult> => {
  const body = await call("recupererDetailPaiementSecurise", { idOp: operation }, signal);
  if (unsettled.includes(readElement(body, "code") ?? "")) return { state: "not_yet" };
  const parsed = z
    .object({
      resultrans: z.enum(["P", "V", "R", "Z", "A"]),
      montant: z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number),
      refdet: z.string(),
    })
    .safeParse({
      resultrans: readElement(body, "resultrans"),
      montant: readElement(body, "montant"),
      refdet: readElement(body, "refdet"),
    });
  if (!parsed.success) throw new PaymentUnavailable("unreadable result");
  const { resultrans, montant, refdet } = parsed.data;
  return {
    state: results[resultrans],
    amountCents: montant,
    debtReference: refdet,
    authorisation: readElement(body, "numauto") ?? "",
  };
};

const call = async (operation: string, fields: Record<string, string>, signal: AbortSignal): Promise<string> => {
  const elements = Object.entries(fields).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`);
  const envelope = `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:pai="${namespace}"><soapenv:Header/><soapenv:Body><pai:${operation}><arg0>${elements.join("")}</arg0></pai:${operation}></soapenv:Body></soapenv:Envelope>`;
  try {
    const { text } = await askOutside(`${environment().PAYMENT_URL}/tpa/services/securite`, {
      method: "POST",
      headers: { "Content-Type": "text/xml; charset=utf-8" },
      body: envelope,
      signal,
      atMost: 16 * 1024,
    });
    return text;
  } catch {
    throw new PaymentUnavailable("no answer");
  }
};
