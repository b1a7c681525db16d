import { connection } from "next/server";
import { Instant } from "#app/_ui/instant.tsx";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import { Table } from "#app/_ui/table.tsx";
import { formatNumber } from "#lib/engine/numbers.ts";
import { percentWords, spanWords } from "#lib/engine/span.ts";
import { asLanguage, type Language } from "#lib/engine/text.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { readStatistics } from "#lib/statistics/read-statistics.ts";
import type { Counted, Statistics } from "#lib/statistics/statistics.ts";
import { explained, words } from "./text.ts";

type Props = PageProps<"/[lang]/statistiques">;

export const generateMetadata = async ({ params }: Props) => ({ title: words.title[asLanguage((await params).lang)] });

/** What the home page and the procedures say, from where, and how. */
export default async function StatisticsPage({ params }: Props) {
  await connection();
  const language = asLanguage((await params).lang);
  return (
    <div className="pv-wrap">
      <Crumbs language={language} trail={[{ label: words.home[language], href: "/" }]} here={words.title[language]} />
      <div className="pv-title">
        <h1>{words.title[language]}</h1>
        <p className="pv-lead">{words.lead[language]}</p>
      </div>
      <ByProcedure statistics={await readStatistics()} language={language} />
      <div className="pv-prose pv-top">
        {explained.map(({ id, title, paragraphs }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title[language]}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph.fr}>{paragraph[language]}</p>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

function ByProcedure({ statistics: { all, of }, language }: { statistics: Statistics; language: Language }) {
  if (all === undefined) return <p>{words.tooFew[language]}</p>;
  const listed = catalogue.flatMap(({ slug, title }) => {
    const counted = of.get(slug);
    return counted ? [{ key: slug, cells: cellsOf(title[language], counted, language) }] : [];
  });
  const { procedure, files, median, ninth, onTime, atOnce } = words;
  return (
    <div className="pv-by-procedure">
      <Table
        caption={words.table[language]}
        columns={[
          { label: procedure[language] },
          ...[files, median, ninth, onTime, atOnce].map((each) => ({ label: each[language], numeric: true })),
        ]}
        rows={[...listed, { key: "", cells: cellsOf(words.all[language], all, language) }]}
      />
      <p className="pv-small pv-soft pv-stack-top">
        {words.counted[language]}
        <Instant at={all.countedAt} language={language} />.
      </p>
    </div>
  );
}

const cellsOf = (name: string, counted: Counted, language: Language): string[] => [
  name,
  formatNumber(counted.files, language),
  spanWords(counted.medianSeconds, language),
  spanWords(counted.ninthDecileSeconds, language),
  percentWords(counted.onTime, language),
  percentWords(counted.atOnce, language),
];
