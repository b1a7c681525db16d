import type { Language } from "#lib/engine/text.ts";
import { Icon, type IconName } from "../icon.tsx";
import { contact } from "../shell/contact.ts";

export type OtherWay = { key: string; icon: IconName; title: string; words: string; href?: string };

/** Nobody is made to do it online: the counter, the phone, the post. */
export function OtherWays({ ways }: { ways: readonly OtherWay[] }) {
  return (
    <div className="pv-help">
      {ways.map((way) => (
        <div key={way.key}>
          <Icon name={way.icon} />
          <h3>{way.href ? <a href={way.href}>{way.title}</a> : way.title}</h3>
          <p>{way.words}</p>
        </div>
      ))}
    </div>
  );
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

export const otherWays = (language: Language): readonly OtherWay[] => ways[language];

const ways = {
  fr: [
    {
      key: "counter",
      icon: "place",
      href: "/aide#guichet",
      title: "Au guichet",
      words: "Un agent remplit la demande avec vous, avec ou sans rendez-vous.",
    },
    {
      key: "phone",
      icon: "phone",
      href: contact.phoneLink,
      title: `Au\u00a0${contact.phone}`,
      words: sentence(contact.hours.fr),
    },
    {
      key: "help",
      icon: "person",
      href: "/aide#proche",
      title: "Avec un proche",
      words: "Un proche, une association ou un professionnel peut vous aider.",
    },
  ],
  en: [
    {
      key: "counter",
      icon: "place",
      href: "/aide#guichet",
      title: "At a counter",
      words: "A civil servant fills in the application with you, with or without an appointment.",
    },
    {
      key: "phone",
      icon: "phone",
      href: contact.phoneLink,
      title: `By\u00a0phone,\u00a0${contact.phone}`,
      words: sentence(contact.hours.en),
    },
    {
      key: "help",
      icon: "person",
      href: "/aide#proche",
      title: "With somebody’s help",
      words: "A relative, an association or a professional can help you.",
    },
  ],
} as const satisfies Record<Language, readonly OtherWay[]>;
