import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BulkBar } from "#app/_ui/back-office/bulk-bar.tsx";
import { QueueFilters } from "#app/_ui/back-office/queue-filters.tsx";
import { QueueHead } from "#app/_ui/back-office/queue-head.tsx";
import { QueueKeys } from "#app/_ui/back-office/queue-keys.tsx";
import { QueueTable } from "#app/_ui/back-office/queue-table.tsx";
import { viewWords } from "#app/_ui/back-office/view-words.ts";
import { ViewsRail } from "#app/_ui/back-office/views-rail.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Live } from "#app/_ui/live/live.tsx";
import { Pager } from "#app/_ui/pager.tsx";
import { normaliseReference } from "#lib/applications/reference.ts";
import type { Caseworker } from "#lib/back-office/caseworker.ts";
import { countViews } from "#lib/back-office/queue/count-views.ts";
import { type QueueFilter, queueAddress, readFilter } from "#lib/back-office/queue/filter.ts";
import { type QueuePage, readQueue } from "#lib/back-office/queue/read-queue.ts";
import { searchCases } from "#lib/back-office/queue/search.ts";
import { now } from "#lib/clock.ts";
import { asLanguage, type Language, type Text } from "#lib/engine/text.ts";
import { requireAgent } from "#lib/identity/current.ts";
import { claimFromQueue } from "./actions.ts";

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const words = {
  queue: { fr: "File d’attente", en: "Queue" },
  found: { fr: "Recherche", en: "Search" },
  empty: { fr: "Aucun dossier ici", en: "No case here" },
  emptySearch: { fr: "Aucun dossier ne correspond", en: "No case matches" },
  hint: {
    fr: "Cherchez un numéro de dossier entier, un nom ou une plaque.",
    en: "Search for a whole reference, a name or a plate.",
  },
} as const satisfies Record<string, Text>;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: words.queue[asLanguage((await params).lang)],
});

export default async function Queue({ params, searchParams }: Props) {
  const language = asLanguage((await params).lang);
  const filter = readFilter(await searchParams);
  const agent = await requireAgent(queueAddress({ vue: filter.vue, etat: filter.etat }));
  const at = now();
  const [counts, page] = await Promise.all([countViews(agent, at), pageOf(agent, filter, at)]);
  const title = filter.q ? words.found[language] : viewWords[filter.vue][language];
  return (
    <div className="pv-desk">
      <ViewsRail counts={counts} current={filter.q ? undefined : filter.vue} language={language} />
      <main className="pv-board" id="contenu" tabIndex={-1}>
        <Live source="/api/live/agent" />
        <QueueHead title={title} filter={filter} page={page} counts={counts} now={at} language={language} />
        <QueueFilters filter={filter} service={agent.serviceSlug} language={language} />
        {page.rows.length === 0 ? (
          <Empty title={(filter.q ? words.emptySearch : words.empty)[language]} icon="letterbox">
            {filter.q ? <p>{words.hint[language]}</p> : null}
          </Empty>
        ) : (
          <form action="/agent/dossiers/groupe">
            <input type="hidden" name="vue" value={filter.vue} />
            <BulkBar language={language} />
            <QueueTable page={page} caption={title} view={filter.vue} now={at} language={language} />
          </form>
        )}
        <PageLinks page={page} filter={filter} language={language} />
        <QueueKeys claim={claimFromQueue} language={language} />
      </main>
    </div>
  );
}

/** A search that names one case by its reference opens it. */
const pageOf = async (agent: Caseworker, filter: QueueFilter, at: Date): Promise<QueuePage & { more?: boolean }> => {
  if (!filter.q) return readQueue(agent, filter, at);
  const found = await searchCases(agent, filter.q);
  const [only] = found.rows;
  if (only && found.rows.length === 1 && only.reference === normaliseReference(filter.q))
    redirect(`/agent/dossiers/${only.reference}`);
  return found;
};

function PageLinks({ page, filter, language }: { page: QueuePage; filter: QueueFilter; language: Language }) {
  const { apres: _after, avant: _before, ...kept } = filter;
  return (
    <Pager
      before={page.before && queueAddress({ ...kept, avant: page.before })}
      after={page.after && queueAddress({ ...kept, apres: page.after })}
      language={language}
    />
  );
}
