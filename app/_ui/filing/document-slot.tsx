import type { RequiredDocument } from "#lib/engine/procedure.ts";
import type { ScanState } from "#lib/engine/scan-state.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Button } from "../button.tsx";
import { ageWords } from "../file/age-words.ts";
import { DocumentCard } from "../file/document-card.tsx";
import { FileDrop } from "./file-drop.tsx";
import { fileSize } from "./file-size.ts";
import { infectedWords, scanChecks } from "./scan-words.ts";

export type PresentFile = { handle: string; name: string; bytes: number; pages: number; scan: ScanState };
type DocumentSlotProps = {
  base: string;
  wanted: RequiredDocument;
  /** The day it would be given. */
  today: string;
  files: readonly PresentFile[];
  refusal: string | undefined;
  language: Language;
};

const words = {
  remove: { fr: "Supprimer", en: "Remove" },
  opened: { fr: "Le fichier s’ouvre et se lit.", en: "The file opens and can be read." },
  preview: { fr: "Aperçu de", en: "Preview of" },
} as const satisfies Record<string, Text>;

/** A document to provide: why, what is accepted, what is there already, and the way to add or remove a file. */
export function DocumentSlot({ base, wanted, today, files, refusal, language }: DocumentSlotProps) {
  const sound = files.filter(({ scan }) => scan !== "infected");
  const [first] = sound;
  const reason = refusal ?? infectedOf(files, language);
  return (
    <DocumentCard
      language={language}
      state={stateOf(sound.length, reason)}
      title={wanted.label[language]}
      why={[wanted.why[language], ageWords(wanted, today, language), wanted.example?.[language]]
        .filter(Boolean)
        .join(" ")}
      reason={reason}
      thumbnail={
        first ? (
          <img
            src={`${base}/${first.handle}/apercu`}
            alt={`${words.preview[language]} ${first.name}`}
            width={96}
            loading="lazy"
          />
        ) : undefined
      }
      checks={first ? [words.opened[language], ...scanChecks(sound, language)] : []}
    >
      {files.map((file) => (
        <form key={file.handle} method="post" action={`${base}/supprimer`} className="pv-row">
          <span>
            {file.name} <span className="pv-soft pv-small">({fileSize(file.bytes, language)})</span>
          </span>
          <input type="hidden" name="fichier" value={file.handle} />
          <Button look={{ variant: "tertiary" }}>
            {words.remove[language]}
            <span className="ds-sr-only"> {file.name}</span>
          </Button>
        </form>
      ))}
      <FileDrop
        action={base}
        slot={wanted.key}
        label={wanted.label[language]}
        accepts={wanted.accepts}
        open={sound.length < wanted.max}
        language={language}
      />
    </DocumentCard>
  );
}

const infectedOf = (files: readonly PresentFile[], language: Language): string | undefined => {
  const infected = files.find(({ scan }) => scan === "infected");
  return infected && infectedWords(infected.name, language);
};

const stateOf = (count: number, refusal: string | undefined) => {
  if (refusal) return "refused";
  return count > 0 ? "received" : "todo";
};
