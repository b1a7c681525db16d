import { Box } from "#app/_ui/box.tsx";
import { Seen } from "#app/_ui/file/seen.tsx";
import type { OwnFile } from "#lib/applications/own-file.ts";
import { formatDate } from "#lib/engine/calendar.ts";
import { plural } from "#lib/engine/numbers.ts";
import { type Language, lowerFirst } from "#lib/engine/text.ts";
import { groupReaders, type Reader } from "./group-readers.ts";
import { fileWords, reasonWords } from "./words.ts";

/** Who opened the file, how often, when and why. */
export function Readers({ file, language }: { file: OwnFile; language: Language }) {
  const readers = groupReaders(file.readers);
  return (
    <Box title={fileWords.readers[language]} icon="eye">
      {readers.length === 0 ? <p className="pv-soft pv-small">{fileWords.noReader[language]}</p> : null}
      <Seen
        people={readers.map((reader) => ({
          key: `${reader.reason} ${reader.name}`,
          who: reader.name,
          role: lowerFirst(file.service.name[language]),
          detail: [times[language](reader.times), days[language](reader), reasonWords[reader.reason][language]].join(
            ", ",
          ),
        }))}
      />
    </Box>
  );
}

const times = {
  fr: (count: number) => `${count} fois`,
  en: (count: number) => plural(count, "en", "once", `${count} times`),
} as const;

const days = {
  fr: ({ first, last }: Reader) =>
    first === last ? `le ${formatDate(first, "fr")}` : `du ${formatDate(first, "fr")} au ${formatDate(last, "fr")}`,
  en: ({ first, last }: Reader) =>
    first === last ? `on ${formatDate(first, "en")}` : `from ${formatDate(first, "en")} to ${formatDate(last, "en")}`,
} as const;
