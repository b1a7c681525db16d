import { Statement } from "#app/_ui/prose/statement.tsx";
import { asLanguage } from "#lib/engine/text.ts";
import { text } from "./text.ts";

export const generateMetadata = async ({ params }: PageProps<"/[lang]/accessibilite">) => ({
  title: text.title[asLanguage((await params).lang)],
});

export default async function Accessibility({ params }: PageProps<"/[lang]/accessibilite">) {
  return <Statement text={text} language={asLanguage((await params).lang)} />;
}
