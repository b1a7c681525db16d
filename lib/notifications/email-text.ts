import type { Letter, LetterBlock } from "./letter.ts";

/** The same letter for readers of plain text. */
export const emailText = ({ title, news, mentions, button, footer }: Letter): string =>
  [
    title,
    ...news.map(blockText),
    `${button.label}\n${button.address}`,
    ...mentions.map(blockText),
    "--",
    ...(button.address === footer.tracking ? [] : [`${footer.follow}\n${footer.tracking}`]),
    `${footer.about}\n${footer.service}`,
    "",
  ].join("\n\n");

const blockText = (block: LetterBlock): string => {
  switch (block.kind) {
    case "text":
      return block.text;
    case "heading":
      return block.text.toUpperCase();
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
  }
};
