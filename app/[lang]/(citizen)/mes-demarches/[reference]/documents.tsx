import { Box } from "#app/_ui/box.tsx";
import { Files } from "#app/_ui/file/files.tsx";
import { fileSize } from "#app/_ui/filing/file-size.ts";
import type { IssuedLink } from "#app/_ui/tracker/course.tsx";
import type { OwnDocument, OwnFile } from "#lib/applications/own-file.ts";
import { formatDate, parisDay } from "#lib/engine/calendar.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { issuedTitle } from "#lib/tracking/issued-title.ts";
import { fileWords } from "./words.ts";

/** What was issued, the latest first, and what the person sent. */
export function Documents({ file, language }: { file: OwnFile; language: Language }) {
  const { issued, sent, tracked } = file;
  const labelOf = ({ slot }: OwnDocument) =>
    tracked.procedure.documents.find(({ key }) => key === slot)?.label[language] ?? slot;
  return (
    <Box title={fileWords.documents[language]} icon="document">
      {issued.length === 0 && file.application.submittedAt ? (
        <p className="pv-soft pv-small">{fileWords.noDocument[language]}</p>
      ) : null}
      <Files
        files={issued.toReversed().map((document) => ({
          href: addressOf(file, document),
          label: issuedTitle(tracked.procedure, document.slot)[language],
          detail: detailOf(document, language),
        }))}
      />
      {sent.length > 0 ? (
        <details className="pv-stack-top">
          <summary className="pv-small">{fileWords.sent[language]}</summary>
          <Files
            files={sent.map((document) => ({
              href: document.readable ? addressOf(file, document) : undefined,
              label: labelOf(document),
              detail: [document.fileName, detailOf(document, language), ...scanOf(document, language)].join(" · "),
            }))}
          />
        </details>
      ) : null}
    </Box>
  );
}

/** The document that a step of the thread gave, once it is made. */
export const issuedLink = (file: OwnFile, kind: string, language: Language): IssuedLink | undefined => {
  const document = file.issued.findLast(({ slot }) => slot === kind);
  return document && { href: addressOf(file, document), label: issuedTitle(file.tracked.procedure, kind)[language] };
};

const addressOf = ({ application }: OwnFile, { handle }: OwnDocument): string =>
  `/api/dossiers/${application.reference}/documents/${handle}`;

const scanWords = {
  infected: {
    fr: "mis de côté par l’antivirus et détruit. Si ce document est nécessaire, nous vous le redemanderons.",
    en: "set aside by the antivirus and destroyed. If this document is needed, we will ask you for it again.",
  },
  waiting: { fr: "analyse antivirus en cours", en: "being scanned for viruses" },
} as const satisfies Record<string, Text>;

const scanOf = ({ scan, readable }: OwnDocument, language: Language): string[] => {
  if (scan === "infected") return [scanWords.infected[language]];
  return readable ? [] : [scanWords.waiting[language]];
};

const formats: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPEG",
  "image/png": "PNG",
};

const detailOf = ({ createdAt, mediaType, sizeBytes }: OwnDocument, language: Language): string => {
  const format = formats[mediaType];
  const weight = [format, fileSize(sizeBytes, language)].filter((each) => each !== undefined).join(", ");
  return `${formatDate(parisDay(createdAt), language)} · ${weight}`;
};
