import type { Procedure } from "../procedure.ts";
import { leavesOf, textsIn } from "./contents.ts";
import { type Path, type Problem, problem } from "./problem.ts";

/** French that is not set as French is: a space at which a line may break, or an apostrophe of typewriters. */
export const misspaced = / [?!:;»]|« |\p{L}'\p{L}|\p{L}[?!;]|\p{L}:(?!\/\/)/u;
const frenchInEnglish = /[\u00a0 ][?!;:]|[«»]/;

/** Words are written in the manner of their language; a document says why it is asked; a ground rests on a text of law. */
export const checkWording = (procedure: Procedure): Problem[] => [
  ...textsIn(procedure).flatMap(({ path, value: { fr, en } }) => [
    ...(misspaced.test(fr) ? [frenchManner([...path, "fr"])] : []),
    ...(frenchInEnglish.test(en) && !/“|”/.test(en) ? [englishManner([...path, "en"])] : []),
    ...(fr.trim() === fr ? [] : [blank([...path, "fr"])]),
    ...(en.trim() === en ? [] : [blank([...path, "en"])]),
  ]),
  ...procedure.documents.flatMap(({ why, requiredWhen }, index) => [
    ...(why.fr.endsWith(".") ? [] : [sentence(["documents", index, "why", "fr"])]),
    ...(leavesOf(requiredWhen).length > 0 ? [] : [always(["documents", index, "requiredWhen"])]),
  ]),
  ...procedure.grounds.flatMap(({ basis }, index) => (/\d/.test(basis) ? [] : [noBasis(["grounds", index, "basis"])])),
];

const frenchManner = (path: Path): Problem =>
  problem(
    path,
    { fr: "La ponctuation n’est pas française.", en: "The punctuation is not French." },
    {
      fr: "Mettez une espace insécable avant `?`, `!`, `:`, `;` et dans les guillemets, et l’apostrophe ’.",
      en: "Put a no-break space before `?`, `!`, `:`, `;` and inside quotes, and the apostrophe ’.",
    },
  );
const englishManner = (path: Path): Problem =>
  problem(
    path,
    { fr: "La ponctuation n’est pas anglaise.", en: "The punctuation is not English." },
    {
      fr: "Retirez l’espace avant `?`, `!`, `:`, `;` et écrivez “ ”.",
      en: "Remove the space before `?`, `!`, `:`, `;` and write “ ”.",
    },
  );
const blank = (path: Path): Problem =>
  problem(
    path,
    { fr: "Ce texte commence ou finit par une espace.", en: "This text begins or ends with a space." },
    { fr: "Retirez-la.", en: "Remove it." },
  );
const sentence = (path: Path): Problem =>
  problem(
    path,
    { fr: "La raison d’une pièce est une phrase.", en: "Why a document is asked is a sentence." },
    { fr: "Finissez-la par un point.", en: "End it with a full stop." },
  );
const always = (path: Path): Problem =>
  problem(
    path,
    { fr: "Aucune situation ne demande cette pièce.", en: "No situation calls for this document." },
    { fr: "Dites quand elle est demandée.", en: "Say when it is asked for." },
  );
const noBasis = (path: Path): Problem =>
  problem(
    path,
    { fr: "Ce motif ne cite aucun article.", en: "This ground cites no article." },
    { fr: "Citez l’article qui le fonde.", en: "Cite the article it rests on." },
  );
