import { type ReactNode, useId } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import { Icon } from "../icon.tsx";

const words = {
  title: { fr: "Ce que vous devez faire", en: "What you need to do" },
  nothing: { fr: "Rien à faire pour l’instant", en: "Nothing to do for now" },
  later: {
    fr: "Nous vous écrivons dès qu’il y a du nouveau, ou si nous avons besoin de vous.",
    en: "We write to you as soon as there is news, or if we need you.",
  },
} as const satisfies Record<string, Text>;

/** One a page, first after the status, one button in it. Without children there is nothing to do, and no honey. */
export function YourTurn({ language, title, children }: { language: Language; title?: string; children?: ReactNode }) {
  const id = useId();
  const isTurn = children !== undefined && children !== null && children !== false;
  const shown = isTurn ? words.title[language] : words.nothing[language];
  return (
    <section className="pv-box" data-color={isTurn ? "miel" : undefined} aria-labelledby={id}>
      <h2 id={id}>
        <Icon name={isTurn ? "hand" : "check"} />
        {title ?? shown}
      </h2>
      {isTurn ? children : <p>{words.later[language]}</p>}
    </section>
  );
}
