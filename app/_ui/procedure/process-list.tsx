import type { ToldTurn, Way } from "#lib/diagrams/words/tell-turn.ts";
import { colon, type Language, lowerFirst, type Text } from "#lib/engine/text.ts";
import type { Overlay } from "./process-state.ts";

const words = {
  through: { fr: "Étapes", en: "Steps" },
  asked: { fr: "Avec", en: "With" },
  next: { fr: "Ensuite", en: "Then" },
  over: { fr: "fin", en: "end" },
  mailed: { fr: "Un e-mail vous prévient.", en: "An e-mail tells you." },
  ifNeeded: { fr: "seulement si besoin", en: "only if needed" },
  here: { fr: "vous êtes ici", en: "you are here" },
  done: { fr: "fait", en: "done" },
} as const satisfies Record<string, Text>;

type ListProps = { turns: readonly ToldTurn[]; language: Language; overlay: Overlay };

/** The whole diagram in words: who does what, what silence means, and each way out. */
export function ProcessList({ turns, language, overlay }: ListProps) {
  return (
    <ol className="pv-told">
      {turns.map((turn) => (
        <li key={turn.key} aria-current={turn.key === overlay.here ? "step" : undefined}>
          {turn.who}
          {colon[language]}
          <strong>{lowerFirst(turn.title)}</strong>
          {asidesOf(turn, overlay, language)}.{turn.mailed ? ` ${words.mailed[language]}` : null}
          <Sentence label={words.through} items={turn.ends ? [] : stepsOf(turn, overlay)} language={language} />
          <Sentence label={words.asked} items={turn.services} language={language} />
          {turn.clock ? ` ${turn.clock}.` : null}
          <Sentence label={words.next} items={turn.ways.map((way) => wayWords(way, language))} language={language} />
        </li>
      ))}
    </ol>
  );
}

const asidesOf = (turn: ToldTurn, { here, note, done }: Overlay, language: Language): string => {
  const said = [
    turn.aside ? words.ifNeeded[language] : [],
    turn.key === here ? lowerFirst(note ?? words.here[language]) : [],
    done?.has(turn.key) ? words.done[language] : [],
  ].flat();
  return said.length > 0 ? ` (${said.join(", ")})` : "";
};

const stepsOf = ({ steps }: ToldTurn, { figures }: Overlay): string[] =>
  steps.map(({ text, status }) => {
    const figure = status && figures?.get(status);
    return figure ? `${text} (${figure.long})` : text;
  });

function Sentence({ label, items, language }: { label: Text; items: readonly string[]; language: Language }) {
  return items.length > 0
    ? ` ${label[language]}${colon[language]}${items.join(language === "fr" ? "\u00a0; " : "; ")}.`
    : null;
}

const wayWords = ({ label, to }: Way, language: Language): string =>
  `${lowerFirst(label)} (${to === undefined ? words.over[language] : `→ ${to}`})`;
