import type { Database } from "#db/client.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";
import { shipped } from "#lib/procedures/catalogue.ts";
import { indexWhatIsMissing } from "#lib/search/index-procedures.ts";
import { publishVersion } from "./publish-version.ts";

export type ShippedOutcome = { ok: true; published: Procedure[] } | { ok: false; refused: Procedure; words: Text };

/** Publishes what this portal is built with, whenever it is not yet: all of it, or nothing when a number was used for something else. */
export const publishShipped = async (db: Database, by: string, now: Date): Promise<ShippedOutcome> => {
  const published: Procedure[] = [];
  try {
    await db.transaction(async (tx) => {
      for (const procedure of shipped) {
        const publication = await publishVersion(tx, procedure, by, now);
        if (!publication.ok) throw new NumberTaken(procedure, publication.next);
        if (!publication.already) published.push(procedure);
      }
      await indexWhatIsMissing(tx);
    });
    return { ok: true, published };
  } catch (fault) {
    if (!(fault instanceof NumberTaken)) throw fault;
    return { ok: false, refused: fault.procedure, words: wordsOf(fault) };
  }
};

/** The source changed a definition without changing its number: nothing of the transaction is kept. */
class NumberTaken extends Error {
  readonly procedure: Procedure;
  readonly next: number;

  constructor(procedure: Procedure, next: number) {
    super("A number was used for something else");
    this.procedure = procedure;
    this.next = next;
  }
}

const remedy = (next: number): string => `version: ${next}`;

const wordsOf = ({ procedure: { slug, version }, next }: NumberTaken): Text => ({
  fr: `La démarche ${slug} a changé sans changer de numéro\u00a0: la version ${version} est déjà publiée avec un autre contenu. Écrivez \`${remedy(next)}\` dans sa définition.`,
  en: `The procedure ${slug} changed without changing its number: version ${version} is already published with another content. Write \`${remedy(next)}\` in its definition.`,
});
