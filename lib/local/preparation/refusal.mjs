/** What a person can put right, said in both languages. Anything else thrown is a bug and keeps its stack. */
export class Refusal extends Error {
  /** @param {{ fr: string, en: string }} text */
  constructor(text) {
    super(text.en);
    this.name = "Refusal";
    this.text = text;
  }
}

/** @param {unknown} error */
export const explain = (error) => {
  const text = error instanceof Refusal ? error.text : systemRefusals[codeOf(error)];
  process.stderr.write(`\n${text ? inBothLanguages(text) : stackOf(error)}\n\n`);
};

/** What the system itself refuses, wherever it comes up. @type {Record<string, { fr: string, en: string }>} */
const systemRefusals = {
  ENOSPC: {
    fr: "Le disque est plein. Faites de la place, puis recommencez.",
    en: "The disk is full. Make some room, then try again.",
  },
  EROFS: {
    fr: "Le disque ne peut qu’être lu. Choisissez un autre dossier de données : DATA_FOLDER=…",
    en: "The disk can only be read. Choose another data folder: DATA_FOLDER=…",
  },
};

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && "code" in error ? String(error.code) : "");

/** @param {{ fr: string, en: string }} text */
const inBothLanguages = ({ fr, en }) => `✗ ${indented(fr)}\n\n  ${indented(en)}`;

/** @param {string} text */
const indented = (text) => text.replaceAll("\n", "\n  ");

/** @param {unknown} error */
const stackOf = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
