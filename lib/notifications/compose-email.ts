import type { Language, Text } from "#lib/engine/text.ts";
import type { Block, EmailFacts, Template } from "./email-content.ts";
import { emailHtml } from "./email-html.ts";
import { emailText } from "./email-text.ts";
import type { Letter, LetterBlock } from "./letter.ts";

/** `tracking` opens the file without an account, `space` after signing in. */
export type Links = { tracking: string; space: string };

export type ComposedEmail = { subject: string; html: string; text: string };

/** Words an e-mail in its language, as HTML and as plain text saying the same. */
export const composeEmail = (
  template: Template,
  facts: EmailFacts,
  links: Links,
  language: Language,
): ComposedEmail => {
  const { subject, blocks, button } = template(facts);
  const firstHeading = blocks.findIndex(({ kind }) => kind === "heading");
  const end = firstHeading === -1 ? blocks.length : firstHeading;
  const letter: Letter = {
    language,
    subject: subject[language],
    title: facts.procedure.title[language],
    news: blocks.slice(0, end).map((block) => blockIn(block, language)),
    mentions: blocks.slice(end).map((block) => blockIn(block, language)),
    button: { label: button.label[language], address: links[button.to] },
    footer: {
      follow: words.follow[language],
      tracking: links.tracking,
      about: words.about[language],
      service: `${facts.service.name[language]}, ${facts.service.email}, ${facts.service.phone}`,
    },
  };
  return { subject: letter.subject, html: emailHtml(letter), text: emailText(letter) };
};

const blockIn = (block: Block, language: Language): LetterBlock => {
  switch (block.kind) {
    case "text":
    case "heading":
      return { kind: block.kind, text: block.text[language] };
    case "list":
      return { kind: "list", items: block.items.map((item) => item[language]) };
  }
};

const words = {
  follow: {
    fr: "Suivre ma demande sans me connecter, avec ce lien personnel qui ne montre ni nom ni document\u00a0:",
    en: "Follow my application without signing in, with this personal link that shows no name and no document:",
  },
  about: {
    fr: "Message envoyé automatiquement pour la demande que vous avez déposée. Pour nous répondre, écrivez-nous depuis votre espace ou au service\u00a0:",
    en: "Sent automatically about the application you filed. To answer, write to us from your own pages or to the service:",
  },
} as const satisfies Record<string, Text>;
