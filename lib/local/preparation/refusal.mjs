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
  process.stderr.write(`\n${error instanceof Refusal ? inBothLanguages(error.text) : stackOf(error)}\n\n`);
};

/** @param {{ fr: string, en: string }} text */
const inBothLanguages = ({ fr, en }) => `✗ ${indented(fr)}\n\n  ${indented(en)}`;

/** @param {string} text */
const indented = (text) => text.replaceAll("\n", "\n  ");

/** @param {unknown} error */
const stackOf = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
