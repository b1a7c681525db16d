import { and, desc, eq, inArray } from "drizzle-orm";
import { database, type Transaction } from "#db/client.ts";
import { applications, paymentAttempts } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { environment } from "#lib/environment.ts";
import { whileSomeoneWaits } from "#lib/outside.ts";
import { createPayment, PaymentUnavailable, paymentPage } from "#lib/payments/payfip.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { settlePayment } from "./settle-payment.ts";
import { type Application, lock } from "./transition.ts";

type Attempt = typeof paymentAttempts.$inferSelect;
export type PaymentStart =
  | { ok: true; page: string }
  | { ok: false; because: "absent" | "already_paid" | "unavailable" };

/** PayFiP lets a payer in for a quarter of an hour; afterwards nobody can pay there. */
const pageLife = 15 * 60_000;
export const isPageOpen = ({ createdAt }: Attempt, now: Date): boolean =>
  now.getTime() - createdAt.getTime() < pageLife;

/** Opens a payment for the person’s own application, or goes back to the one still open. An earlier one is asked about first, so nobody pays twice. */
export const startPayment = async (citizenId: string, reference: string, now: Date): Promise<PaymentStart> => {
  const pending = await latestAttempt(citizenId, reference);
  const signal = whileSomeoneWaits();
  const settlement = pending?.state === "pending" ? await settlePayment(pending.operation, now, signal) : undefined;
  if (settlement === "unavailable") return { ok: false, because: "unavailable" };
  if (pending && settlement === "not_yet" && isPageOpen(pending, now))
    return { ok: true, page: paymentPage(pending.operation) };
  const application = await payable(citizenId, reference);
  if (application === undefined) return { ok: false, because: pending ? "already_paid" : "absent" };
  try {
    const page = await open(application, now, signal);
    return page === undefined ? { ok: false, because: "absent" } : { ok: true, page };
  } catch (fault) {
    if (fault instanceof PaymentUnavailable) return { ok: false, because: "unavailable" };
    throw fault;
  }
};

const payable = async (citizenId: string, reference: string): Promise<Application | undefined> => {
  const [application] = await database()
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.citizenId, citizenId),
        eq(applications.reference, reference),
        inArray(applications.decision, ["awaiting_payment", "approved"]),
        eq(applications.payment, "due"),
      ),
    );
  return application;
};

const open = async (application: Application, now: Date, signal: AbortSignal): Promise<string | undefined> => {
  const { PORTAL_URL } = environment();
  const amountCents = application.fee?.totalCents ?? 0;
  const debtReference = `${application.reference}${now.getTime().toString(36).toUpperCase()}`;
  const back = `${PORTAL_URL}/demarches/${application.procedureSlug}/demande/paiement?dossier=${application.reference}&retour=1`;
  const payment = {
    year: parisDay(now).slice(0, 4),
    email: application.contactEmail ?? "",
    amountCents,
    label: `${procedureOf(application).title.fr} ${application.reference}`,
    debtReference,
    notifyUrl: `${PORTAL_URL}/api/paiement/notification`,
    returnUrl: back,
  };
  const operation = await createPayment(payment, signal);
  const { applicationId } = application;
  const attempt = { applicationId, id: uuidv7(now), operation, debtReference, amountCents, createdAt: now };
  return database().transaction((tx) => keep(tx, application, { ...attempt, state: "pending" }));
};

/** Of two payments opened at once the second is forgotten before anyone sees it. */
const keep = async (
  tx: Transaction,
  { applicationId, version }: Application,
  attempt: typeof paymentAttempts.$inferInsert & { createdAt: Date },
): Promise<string | undefined> => {
  const current = await lock(tx, applicationId);
  if (current?.version !== version) return undefined;
  const pending = await tx
    .select()
    .from(paymentAttempts)
    .where(and(eq(paymentAttempts.applicationId, applicationId), eq(paymentAttempts.state, "pending")));
  const open = pending.find((each) => isPageOpen(each, attempt.createdAt));
  if (open) return paymentPage(open.operation);
  const kept = await tx
    .insert(paymentAttempts)
    .values(attempt)
    .onConflictDoNothing()
    .returning({ id: paymentAttempts.id });
  // An operation that we already know is somebody else’s: a provider that gives it again is not to be followed.
  if (kept.length === 0) throw new PaymentUnavailable("an operation given twice");
  return paymentPage(attempt.operation);
};

/** The last payment the person began for this application, whatever became of it. */
export const latestAttempt = async (citizenId: string, reference: string): Promise<Attempt | undefined> => {
  const [row] = await database()
    .select({ attempt: paymentAttempts })
    .from(paymentAttempts)
    .innerJoin(applications, eq(applications.applicationId, paymentAttempts.applicationId))
    .where(and(eq(applications.citizenId, citizenId), eq(applications.reference, reference)))
    .orderBy(desc(paymentAttempts.id))
    .limit(1);
  return row?.attempt;
};
