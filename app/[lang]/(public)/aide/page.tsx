import { Statement } from "#app/_ui/prose/statement.tsx";
import { asLanguage } from "#lib/engine/text.ts";
import { text } from "./text.ts";

export const generateMetadata = async ({ params }: PageProps<"/[lang]/aide">) => ({
  title: text.title[asLanguage((await params).lang)],
});

export default async function Help({ params }: PageProps<"/[lang]/aide">) {
  return <Statement text={text} language={asLanguage((await params).lang)} />;
}
