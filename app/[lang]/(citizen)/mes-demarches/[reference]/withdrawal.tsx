import type { OwnFile } from "#lib/applications/own-file.ts";
import type { Language } from "#lib/engine/text.ts";
import { fileWords } from "./words.ts";

/** The way to withdraw, while there is one. */
export function Withdrawal({ file: { application, actions }, language }: { file: OwnFile; language: Language }) {
  if (actions.includes("withdraw"))
    return (
      <p className="pv-small pv-noprint">
        <a href={`/mes-demarches/${application.reference}/retrait`}>{fileWords.withdraw[language]}</a>
      </p>
    );
  return application.decision === "approved" ? (
    <p className="pv-small pv-soft pv-noprint">{fileWords.kept[language]}</p>
  ) : null;
}
