import { asLanguage } from "#lib/engine/text.ts";
import { HomeView, words } from "./home-view.tsx";

export const generateMetadata = async ({ params }: PageProps<"/[lang]">) => ({
  title: { absolute: `Parvis – ${words.title[asLanguage((await params).lang)]}` },
});

export default async function Home({ params }: PageProps<"/[lang]">) {
  return <HomeView language={asLanguage((await params).lang)} />;
}
