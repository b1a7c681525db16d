import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "#db/client.ts";
import { everydayWords as everydayTable, procedureVersions, searchProcedures } from "#db/schema.ts";
import { type Procedure, procedureSchema } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";
import { shipped } from "#lib/procedures/catalogue.ts";
import { everydayPairs, everydayWords } from "./everyday-words.ts";

/** From now on this version is what is found under the procedure’s name. */
export const indexProcedure = async (tx: Transaction, procedure: Procedure): Promise<void> => {
  const { slug, version, title, short, alsoSaid, summary } = procedure;
  const shippedAt = shipped.findIndex((each) => each.slug === slug);
  const found = { version, place: shippedAt < 0 ? shipped.length : shippedAt };
  await tx
    .insert(searchProcedures)
    .values({ slug, ...found })
    .onConflictDoUpdate({ target: searchProcedures.slug, set: found });
  await tx.execute(sql`delete from search_words where slug = ${slug}`);
  await addWords(tx, slug, [title, short], 1);
  await addWords(tx, slug, alsoSaid, 0.95);
  await addWords(tx, slug, [summary], 0.7);
};

const addWords = async (tx: Transaction, slug: string, texts: readonly Text[], weight: number): Promise<void> => {
  const said = sql`(values
    (${texts.map(({ fr }) => fr).join("\n")}, 'fr'),
    (${texts.map(({ en }) => en).join("\n")}, 'en')) as said(words, language),
    wall.words(said.words) each`;
  await tx.execute(sql`
    insert into search_words (stem, slug, weight)
    select distinct stem, ${slug}, ${weight}::real from ${said}, unnest(wall.stems(each.word, said.language)) stem
    on conflict do nothing`);
  await tx.execute(sql`
    insert into search_vocabulary (word) select distinct unaccent(each.word) from ${said}
    where wall.stems(each.word, said.language) <> '{}' on conflict do nothing`);
};

/** What was published before this release knew how to search is found too; everyday words are those of this release. */
export const indexWhatIsMissing = async (tx: Transaction): Promise<void> => {
  await loadEverydayWords(tx);
  const { slug, version, definition } = procedureVersions;
  const latest = await tx
    .selectDistinctOn([slug], { slug, version })
    .from(procedureVersions)
    .orderBy(slug, desc(version));
  const indexed = new Map((await tx.select().from(searchProcedures)).map((each) => [each.slug, each.version]));
  for (const missing of latest.filter((each) => indexed.get(each.slug) !== each.version)) {
    const [row] = await tx
      .select({ definition })
      .from(procedureVersions)
      .where(and(eq(slug, missing.slug), eq(version, missing.version)));
    const read = procedureSchema.safeParse(row?.definition);
    if (read.success) await indexProcedure(tx, read.data);
  }
};

const loadEverydayWords = async (tx: Transaction): Promise<void> => {
  await tx.delete(everydayTable);
  const pairs = Object.entries(everydayWords).map(([said, means]) => ({ said, means }));
  const saidStems = sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair(said text, means text),
    wall.words(pair.said) said, lateral unnest(wall.stems(said.word, 'fr') || wall.stems(said.word, 'en')) stem`;
  await tx.execute(sql`
    insert into everyday_words (said, means) select distinct stem, meant from ${saidStems},
      lateral (select unnest(wall.stems(m.word, 'fr') || wall.stems(m.word, 'en')) meant from wall.words(pair.means) m
        union all select '' where pair.means = '') meaning
    on conflict do nothing`);
  await tx.execute(sql`
    insert into search_vocabulary (word) select distinct said.word from ${saidStems} where pair.means <> '' on conflict do nothing`);
  await loadEverydayPairs(tx);
};

/** Each under the forms of both its words, joined. */
const loadEverydayPairs = async (tx: Transaction): Promise<void> => {
  const pairs = Object.entries(everydayPairs).map(([said, means]) => ({ said, means }));
  await tx.execute(sql`
    insert into everyday_words (said, means) select distinct one || '+' || other, meant
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair(said text, means text),
      wall.words(pair.said) first, unnest(wall.forms(first.word)) one,
      wall.words(pair.said) second, unnest(wall.forms(second.word)) other,
      wall.words(pair.means) m, unnest(wall.stems(m.word, 'fr') || wall.stems(m.word, 'en')) meant
    where first.place = 1 and second.place = 2
    on conflict do nothing`);
};
