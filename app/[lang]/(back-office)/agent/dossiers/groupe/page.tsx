import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { GroupForm } from "#app/_ui/back-office/group-form.tsx";
import { readColleagues } from "#lib/back-office/file/colleagues.ts";
import { queueAddress, readFilter } from "#lib/back-office/queue/filter.ts";
import { gestures, previewGroup } from "#lib/back-office/queue/group.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { requireAgent } from "#lib/identity/current.ts";
import { act } from "./actions.ts";

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const asked = z.object({
  geste: z.enum(gestures),
  dossier: z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]),
});

const titles = {
  prendre: { fr: "Prendre des dossiers en charge", en: "Claim cases" },
  affecter: { fr: "Affecter des dossiers", en: "Assign cases" },
} as const;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: titles.affecter[asLanguage((await params).lang)],
});

/** What is about to happen to each case, before it does; then what did. */
export default async function Group({ params, searchParams }: Props) {
  const language = asLanguage((await params).lang);
  const agent = await requireAgent("/agent/dossiers");
  const query = await searchParams;
  const parsed = asked.safeParse(query);
  if (!parsed.success) notFound();
  const { geste, dossier } = parsed.data;
  const [chosen, colleagues] = await Promise.all([previewGroup(agent, geste, dossier), readColleagues(agent)]);
  return (
    <main className="pv-sheet" id="contenu" tabIndex={-1}>
      <h1>{titles[geste][language]}</h1>
      <GroupForm
        action={act}
        gesture={geste}
        chosen={chosen.map(({ row, isPossible }) => ({
          reference: row.reference,
          version: row.version,
          name: row.applicantName,
          assignee: row.assignee,
          isPossible,
        }))}
        colleagues={colleagues}
        back={queueAddress({ vue: readFilter(query).vue })}
        language={language}
      />
    </main>
  );
}
