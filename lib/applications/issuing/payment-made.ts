import { and, asc, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { paymentAttempts } from "#db/schema.ts";
import type { PaymentMade } from "#lib/documents/issued/payment-made.ts";
import type { Language } from "#lib/engine/text.ts";

/** The payment that filed the application, if it was paid. */
export const paymentOf = async (applicationId: string, language: Language): Promise<PaymentMade | undefined> => {
  const [paid] = await database()
    .select()
    .from(paymentAttempts)
    .where(and(eq(paymentAttempts.applicationId, applicationId), eq(paymentAttempts.state, "paid")))
    .orderBy(asc(paymentAttempts.settledAt))
    .limit(1);
  if (!paid?.settledAt) return undefined;
  return {
    paidAt: paid.settledAt,
    cents: paid.amountCents,
    means: means[language],
    transaction: paid.authorisation || paid.operation,
  };
};

const means = { fr: "paiement en ligne", en: "online payment" } as const;
