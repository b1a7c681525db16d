import Link from "next/link";
import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { type FilePlace, fileAddress, type Tab, tabs } from "./file-address.ts";

const words: Record<Tab, Text> = {
  instruction: { fr: "Instruction", en: "Review" },
  historique: { fr: "Historique", en: "History" },
  messages: { fr: "Messages", en: "Messages" },
  notes: { fr: "Notes privées", en: "Private notes" },
};
const label: Text = { fr: "Parties du dossier", en: "Parts of the case" };

type TabsProps = { place: FilePlace; file: Pick<CaseFile, "messages" | "notes">; language: Language };

export function FileTabs({ place, file, language }: TabsProps) {
  const counts: Partial<Record<Tab, number>> = { messages: file.messages.length, notes: file.notes.length };
  return (
    <nav className="pv-tabs" aria-label={label[language]}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          href={fileAddress({ ...place, onglet: tab })}
          aria-current={tab === place.onglet ? "page" : undefined}
          prefetch={false}
          scroll={false}
        >
          {words[tab][language]}
          {counts[tab] ? ` (${counts[tab]})` : ""}
        </Link>
      ))}
    </nav>
  );
}
