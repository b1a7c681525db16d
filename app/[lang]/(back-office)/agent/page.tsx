import type { Metadata } from "next";
import { cappedCount } from "#app/_ui/back-office/capped-count.ts";
import { NextCases } from "#app/_ui/back-office/next-cases.tsx";
import { ReasonsOwed } from "#app/_ui/back-office/reasons-owed.tsx";
import { viewWords } from "#app/_ui/back-office/view-words.ts";
import { Live } from "#app/_ui/live/live.tsx";
import { countViews } from "#lib/back-office/queue/count-views.ts";
import { queueAddress, type View } from "#lib/back-office/queue/filter.ts";
import { readQueue } from "#lib/back-office/queue/read-queue.ts";
import { reasonsOwed } from "#lib/back-office/reasons-owed.ts";
import { now } from "#lib/clock.ts";
import { formatDay, parisDay } from "#lib/engine/calendar.ts";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { requireAnyAgent } from "#lib/identity/current.ts";

const words = {
  title: { fr: "Ma journée", en: "My day" },
  next: { fr: "Mes prochains dossiers", en: "My next cases" },
  none: { fr: "Rien à votre nom pour l’instant.", en: "Nothing in your name for now." },
  circuits: { fr: "Voir où attendent les dossiers", en: "See where cases wait" },
  all: { fr: "Voir toute la file", en: "See the whole queue" },
} as const satisfies Record<string, Text>;

/** What each figure opens, and what it means. */
const figures = [
  { view: "a-moi", says: { fr: "à votre nom", en: "in your name" } },
  { view: "retard", says: { fr: "échéance dépassée", en: "past their deadline" } },
  { view: "semaine", says: { fr: "dans les 7 jours", en: "within 7 days" } },
  { view: "reponses", says: { fr: "l’usager a répondu", en: "the person has answered" } },
  { view: "a-prendre", says: { fr: "personne ne les suit encore", en: "nobody is in charge yet" } },
  { view: "plis", says: { fr: "revenus au service", en: "back at the service" } },
] as const satisfies { view: View; says: Text }[];

type Props = { params: Promise<{ lang: string }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: words.title[asLanguage((await params).lang)],
});

const nextCases = 5;

export default async function MyDay({ params }: Props) {
  const language = asLanguage((await params).lang);
  const agent = await requireAnyAgent("/agent");
  const at = now();
  const [counts, owed, queue] = await Promise.all([
    countViews(agent, at),
    reasonsOwed(agent),
    readQueue(agent, { vue: "a-moi", etat: "a-traiter" }, at),
  ]);
  return (
    <main className="pv-day" id="contenu" tabIndex={-1}>
      <Live source="/api/live/agent" />
      <div className="pv-board-head">
        <h1>{words.title[language]}</h1>
        <p className="pv-soft">
          {formatDay(parisDay(at), language)}, {agent.serviceName[language]}
        </p>
      </div>
      <ReasonsOwed owed={owed} today={parisDay(at)} language={language} />
      <ul className="pv-tally">
        {figures.map(({ view, says }) => (
          <li key={view}>
            <a
              href={queueAddress({ vue: view })}
              data-color={view === "retard" && counts.retard > 0 ? "danger" : undefined}
            >
              <strong>{cappedCount(counts[view], language)}</strong>
              <b>{viewWords[view][language]}</b>
              <span>{says[language]}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/agent/circuits">{words.circuits[language]}</a>
      </p>
      <div className="pv-board-head">
        <h2>{words.next[language]}</h2>
        <a href={queueAddress({ vue: "a-moi" })}>{words.all[language]}</a>
      </div>
      {queue.rows.length > 0 ? (
        <NextCases rows={queue.rows.slice(0, nextCases)} now={at} language={language} />
      ) : (
        <p className="pv-soft">{words.none[language]}</p>
      )}
    </main>
  );
}
