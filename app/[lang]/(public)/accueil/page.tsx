import type { Metadata } from "next";
import { connection } from "next/server";
import { asLanguage } from "#lib/engine/text.ts";
import { readStatistics } from "#lib/statistics/read-statistics.ts";
import { sharedAs } from "#lib/web/shared-as.ts";
import { HomeView, words } from "../home-view.tsx";

type Props = PageProps<"/[lang]/accueil">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = asLanguage((await params).lang);
  const title = words.title[language];
  return {
    title: { absolute: `Parvis – ${title}` },
    ...sharedAs({ path: "/", title, words: words.lead[language], language }),
  };
}

/** The home page with what was last counted: the portal’s server draws it again every minute, and answers it at “/”. */
export default async function HomeWithFigures({ params }: Props) {
  await connection();
  return <HomeView language={asLanguage((await params).lang)} statistics={await readStatistics()} />;
}
