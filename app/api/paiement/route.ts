import { ownApplication } from "#lib/applications/own-application.ts";
import { reopen } from "#lib/applications/reopen.ts";
import { startPayment } from "#lib/applications/start-payment.ts";
import { now } from "#lib/clock.ts";
import { citizenOrRefuse } from "#lib/identity/current.ts";
import { formOf } from "#lib/web/read-request.ts";
import { foreignOrigin, isSameOrigin } from "#lib/web/same-origin.ts";
import { seeOther } from "#lib/web/see-other.ts";

/** From the payment step: on to the provider’s page, or back to the draft. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return foreignOrigin();
  const citizen = await citizenOrRefuse();
  if (citizen instanceof Response) return citizen;
  const form = await formOf(request);
  const application = await ownApplication(citizen.id, String(form.get("dossier")));
  if (application === undefined) return seeOther("/mes-demarches");
  const filing = `/demarches/${application.procedureSlug}/demande`;
  const payment = `${filing}/paiement?dossier=${application.reference}`;
  if (form.get("faire") === "modifier") {
    const reopened = await reopen(citizen, application.reference, now());
    if (reopened.ok) return seeOther(filing);
    return seeOther(`${payment}&motif=${reopened.because === "other_draft" ? "autre_brouillon" : "en_cours"}`);
  }
  const start = await startPayment(citizen.id, application.reference, now());
  if (start.ok) return Response.redirect(start.page, 303);
  return seeOther(start.because === "unavailable" ? `${payment}&motif=indisponible` : payment);
}
