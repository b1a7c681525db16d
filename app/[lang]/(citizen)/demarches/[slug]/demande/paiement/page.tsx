import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Alert } from "#app/_ui/alert.tsx";
import { FilingFrame } from "#app/_ui/filing/filing-frame.tsx";
import { Live } from "#app/_ui/live/live.tsx";
import { FeeOf } from "#app/_ui/recap/fee-of.tsx";
import { ownApplication } from "#lib/applications/own-application.ts";
import { owes } from "#lib/applications/settle-payment.ts";
import { latestAttempt } from "#lib/applications/start-payment.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { requireCitizen } from "#lib/identity/current.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { PayForm } from "./pay-form.tsx";
import { paymentNotice } from "./payment-notice.ts";
import { payWords } from "./words.ts";

type Props = {
  params: Promise<{ lang: string; slug: string }>;
  searchParams: Promise<{ dossier?: string; retour?: string; motif?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: payWords[asLanguage((await params).lang)].title };
}

/** The amount, the way to the provider’s page, and the way back whatever happened there. */
export default async function Page({ params, searchParams }: Props) {
  const { lang, slug } = await params;
  const { dossier = "", retour, motif } = await searchParams;
  const citizen = await requireCitizen(`/demarches/${slug}/demande/paiement?dossier=${dossier}`);
  const application = await ownApplication(citizen.id, dossier);
  if (application?.procedureSlug !== slug) notFound();
  if (application.decision === "draft") redirect(`/demarches/${slug}/demande`);
  const isGranted = application.decision === "approved";
  if (!owes(application))
    redirect(isGranted ? `/mes-demarches/${dossier}` : `/demarches/${slug}/demande/confirmation?dossier=${dossier}`);
  const language = asLanguage(lang);
  const words = payWords[language];
  const procedure = procedureOf(application);
  const notice = paymentNotice(await latestAttempt(citizen.id, dossier), retour !== undefined, motif, language);
  return (
    <FilingFrame
      procedure={procedure}
      language={language}
      current="paiement"
      furthest={procedure.steps.length}
      title={words.title}
      intro={isGranted ? words.granted : words.intro}
    >
      <div className="pv-stack">
        {notice ? (
          <Alert tone={notice.tone} title={notice.title} announced>
            <p>{notice.text}</p>
            {notice.waiting ? (
              <a href={`/demarches/${slug}/demande/paiement?dossier=${dossier}&retour=1`}>{words.refresh}</a>
            ) : null}
          </Alert>
        ) : null}
        {application.fee ? <FeeOf fee={application.fee} language={language} /> : null}
        {notice?.waiting ? null : <PayForm application={application} language={language} />}
      </div>
      <Live source={`/api/live/dossiers/${dossier}`} />
    </FilingFrame>
  );
}
