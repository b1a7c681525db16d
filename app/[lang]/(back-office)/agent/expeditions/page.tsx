import type { Metadata } from "next";
import { Alert } from "#app/_ui/alert.tsx";
import { Live } from "#app/_ui/live/live.tsx";
import { waitingForDispatch } from "#lib/applications/prepare-batch.ts";
import { latestBatches, parcels } from "#lib/back-office/dispatch/read-dispatch.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { requireAgent } from "#lib/identity/current.ts";
import { BatchesTable } from "./batches-table.tsx";
import { ParcelsTable } from "./parcels-table.tsx";
import { WaitingForm } from "./waiting-form.tsx";
import { dispatchWords } from "./words.ts";

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<{ lot?: string; rien?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: dispatchWords[asLanguage((await params).lang)].title };
}

/** What is to be produced and posted, what is on its way, what came back. */
export default async function Page({ params, searchParams }: Props) {
  const agent = await requireAgent("/agent/expeditions");
  const language = asLanguage((await params).lang);
  const { lot, rien } = await searchParams;
  const words = dispatchWords[language];
  const [waiting, batches, moving, returned] = await Promise.all([
    waitingForDispatch(agent.serviceId),
    latestBatches(agent.serviceId),
    parcels(agent.serviceId, ["dispatched", "in_transit", "out_for_delivery", "available_for_pickup"]),
    parcels(agent.serviceId, ["returned", "address_to_confirm"]),
  ]);
  const made = batches.find(({ label }) => label === lot);
  return (
    <main id="contenu" tabIndex={-1} className="pv-wrap pv-section pv-stack">
      <h1 className="ds-heading" data-size="lg">
        {words.title}
      </h1>
      {made ? (
        <Alert tone="success" announced>
          <p>{words.made(made.label)}</p>
        </Alert>
      ) : null}
      {rien ? (
        <Alert tone="warning" announced>
          <p>{words.empty}</p>
        </Alert>
      ) : null}
      <WaitingForm waiting={waiting} language={language} />
      <ParcelsTable title={words.returned} note={words.waitingAddress} rows={returned} language={language} />
      <ParcelsTable title={words.moving} rows={moving} language={language} />
      <BatchesTable rows={batches} language={language} />
      <Live source="/api/live/agent" />
    </main>
  );
}
