import type { Fate } from "#lib/engine/retention-schema.ts";
import type { Text } from "#lib/engine/text.ts";
import { dayIn, say, type Template, words } from "../email-content.ts";

/** What becomes of an application kept long enough, a month before (GDPR, articles 5(1)(e) and 13). */
export const fateAnnounced: Template = ({ reference, answerBy, procedure: { retention } }) => ({
  subject: words(
    `La conservation de votre demande n°\u00a0${reference} prend fin`,
    `Your application ${reference} will soon no longer be kept`,
  ),
  blocks: [
    answerBy === undefined
      ? say(fates[retention.fate].fr, fates[retention.fate].en)
      : say(
          `Le ${dayIn(answerBy).fr}\u00a0: ${fates[retention.fate].fr}`,
          `On ${dayIn(answerBy).en}: ${fates[retention.fate].en}`,
        ),
    say(
      "D’ici là, vous pouvez télécharger vos documents depuis votre espace.",
      "Until then, you can download your documents once you sign in.",
    ),
  ],
  button: { label: words("Voir ma demande", "See my application"), to: "space" },
});

const fates: Record<Fate, Text> = {
  destroy: words(
    "votre demande et ses documents sont détruits, comme le prévoit leur durée de conservation.",
    "your application and its documents are destroyed, as their retention period provides.",
  ),
  anonymise: words(
    "votre demande et ses documents sont détruits\u00a0; il n’en reste qu’un décompte, où personne ne peut vous reconnaître.",
    "your application and its documents are destroyed; only a count is left, in which nobody can recognise you.",
  ),
  transfer: words(
    "votre demande et ses documents sont versés aux archives publiques, puis effacés de ce portail.",
    "your application and its documents go to the public archives, then are erased from this portal.",
  ),
};
