"use client";

import { type Ref, useImperativeHandle, useRef } from "react";
import type { Language, Text } from "#lib/engine/text.ts";

export type KeysHandle = { open: () => void };
type Line = { keys: readonly string[]; says: Text };
type DialogProps = {
  ref: Ref<KeysHandle>;
  lines: readonly Line[];
  language: Language;
  /** Whether the page has room for the strip at its foot. */
  isStrip?: boolean;
};

const words = {
  bar: { fr: "Raccourcis clavier", en: "Keyboard shortcuts" },
  all: { fr: "toutes les touches", en: "all keys" },
  never: { fr: "Aucune touche ne décide.", en: "No key decides." },
  close: { fr: "Fermer", en: "Close" },
} as const satisfies Record<string, Text>;

/** The strip at the foot of the page, and the same list in a dialog. */
export function KeysDialog({ ref, lines, language, isStrip = true }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = () => dialog.current?.showModal();
  useImperativeHandle(ref, () => ({ open }));
  return (
    <>
      {isStrip ? (
        <section className="pv-keys" aria-label={words.bar[language]}>
          {lines.map((line) => (
            <span key={line.says.fr}>
              <Keys line={line} /> {line.says[language]}
            </span>
          ))}
          <button type="button" onClick={open}>
            <kbd className="pv-key">?</kbd> {words.all[language]}
          </button>
          <span className="pv-end">{words.never[language]}</span>
        </section>
      ) : null}
      <dialog ref={dialog} className="pv-dialog" aria-labelledby="touches">
        <h2 id="touches">{words.bar[language]}</h2>
        <dl>
          {lines.map((line) => (
            <div key={line.says.fr}>
              <dt>
                <Keys line={line} />
              </dt>
              <dd>{line.says[language]}</dd>
            </div>
          ))}
        </dl>
        <p className="pv-soft">{words.never[language]}</p>
        <form method="dialog">
          <button className="ds-button" data-variant="secondary" type="submit">
            {words.close[language]}
          </button>
        </form>
      </dialog>
    </>
  );
}

function Keys({ line }: { line: Line }) {
  return line.keys.map((key) => (
    <kbd className="pv-key" key={key}>
      {key}
    </kbd>
  ));
}
