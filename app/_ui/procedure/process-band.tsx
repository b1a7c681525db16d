import type { ReactNode } from "react";
import type { Drawing } from "#lib/diagrams/drawing-of.ts";
import { type Lane, lanes } from "#lib/diagrams/model/diagram.ts";
import { laneWords, shortLaneWords } from "#lib/diagrams/words/lane-words.ts";
import type { ToldTurn } from "#lib/diagrams/words/tell-turn.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Icon } from "../icon.tsx";
import { ProcessList } from "./process-list.tsx";
import { Key } from "./process-marks.tsx";
import type { Overlay } from "./process-state.ts";
import { ProcessTall } from "./process-tall.tsx";
import { ProcessWide } from "./process-wide.tsx";

const words = {
  wide: { fr: "Schéma de la démarche en trois couloirs", en: "Diagram of the procedure in three lanes" },
  tall: { fr: "Schéma de la démarche, de haut en bas", en: "Diagram of the procedure, from top to bottom" },
  full: { fr: "Le même en texte suit le schéma.", en: "The same in words follows the diagram." },
  read: { fr: "Lire le schéma en texte", en: "Read the diagram as text" },
  here: { fr: "Vous êtes ici", en: "You are here" },
} as const satisfies Record<string, Text>;

const legend = [
  { kind: "onward", says: { fr: "la suite", en: "what follows" } },
  { kind: "aside", says: { fr: "seulement si besoin", en: "only if needed" } },
  { kind: "message", says: { fr: "échange", en: "exchange" } },
] as const satisfies readonly { kind: string; says: Text }[];

const marks = [
  { mark: "told", says: { fr: "un e-mail vous prévient", en: "an e-mail tells you" } },
  { mark: "clock", says: { fr: "le délai de la loi", en: "the time set by law" } },
  { mark: "end", says: { fr: "peut s’arrêter là", en: "may end there" } },
] as const satisfies readonly { mark: string; says: Text }[];

type BandProps = { drawing: Drawing; language: Language; overlay?: Overlay; children?: ReactNode };

/** Who does what, as a diagram and as the same list in words. */
export function ProcessBand({ drawing, language, overlay = {}, children }: BandProps) {
  const shared = { description: words.full[language], youAreHere: overlay.note ?? words.here[language], overlay };
  const { wide, tall, turns } = drawing;
  return (
    <>
      <figure className="pv-process">
        <ProcessWide drawing={wide} lane={inLanguage(laneWords, language)} title={words.wide[language]} {...shared} />
        <ProcessTall
          drawing={tall}
          lane={inLanguage(shortLaneWords, language)}
          title={words.tall[language]}
          {...shared}
        />
        <figcaption className="pv-legend">
          {linesDrawn(drawing).map(({ kind, says }) => (
            <span key={kind} className={kind === "message" ? "is-wide" : undefined}>
              <svg className="pv-flow is-key" viewBox="0 0 34 10" width="34" height="10" aria-hidden="true">
                <path className={`edge ${kind}`} d="M1 5H33" />
              </svg>
              {says[language]}
            </span>
          ))}
          {marks
            .filter(({ mark }) => isDrawn(mark, turns, overlay))
            .map(({ mark, says }) => (
              <span key={mark} className={mark === "told" ? "is-wide" : undefined}>
                <Key mark={mark} />
                {says[language]}
              </span>
            ))}
        </figcaption>
      </figure>
      <details className="pv-help-q">
        <summary>
          <Icon name="document" />
          {words.read[language]}
        </summary>
        <ProcessList turns={turns} language={language} overlay={overlay} />
      </details>
      {children}
    </>
  );
}

/** Of the kinds of line, those that one sees here. */
const linesDrawn = ({ wide }: Drawing) => legend.filter(({ kind }) => wide.routes.some((route) => route.kind === kind));

const isDrawn = (mark: (typeof marks)[number]["mark"], turns: readonly ToldTurn[], overlay: Overlay): boolean => {
  switch (mark) {
    case "told":
      return !overlay.done && !overlay.figures && turns.some(({ mailed }) => mailed);
    case "clock":
      return turns.some(({ clock }) => clock !== undefined);
    case "end":
      return turns.some(({ endings }) => endings.length > 0);
  }
};

const inLanguage = (names: Record<Lane, Text>, language: Language): Record<Lane, string> => {
  const [citizen, administration, others] = lanes.map((lane) => names[lane][language]);
  return { citizen: citizen ?? "", administration: administration ?? "", others: others ?? "" };
};
