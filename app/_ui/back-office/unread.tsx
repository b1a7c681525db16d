import type { CaseDocument } from "#lib/back-office/file/read-file.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Empty } from "../empty.tsx";

type Words = { title: Text; what: Text };

const scanning: Words = {
  title: { fr: "En cours d’analyse", en: "Being scanned" },
  what: {
    fr: "L’antivirus examine ce fichier. Il s’ouvrira ici dès qu’il aura été trouvé sain.",
    en: "The antivirus is examining this file. It opens here once it is found clean.",
  },
};
const infected: Words = {
  title: { fr: "Fichier infecté, mis de côté", en: "Infected file, set aside" },
  what: {
    fr: "L’antivirus y a trouvé un programme malveillant\u00a0: il a été détruit et le demandeur en est averti. Demandez un complément si ce document est nécessaire.",
    en: "The antivirus found a malicious program in it: it was destroyed and the applicant was told. Ask for information if this document is needed.",
  },
};

/** In place of a document that nobody may open: not found clean yet, or infected. */
export function Unread({ document, language }: { document: CaseDocument; language: Language }) {
  const { title, what } = document.scan === "infected" ? infected : scanning;
  return (
    <Empty title={title[language]} icon={document.scan === "infected" ? "alert" : "clock"}>
      <p>{what[language]}</p>
      <p className="pv-soft pv-small">{document.fileName}</p>
    </Empty>
  );
}
