import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import { normaliseCode } from "#lib/applications/verify-document.ts";
import { asLanguage } from "#lib/engine/text.ts";
import { CodeForm } from "./code-form.tsx";
import { checkWords as words } from "./words.ts";

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<{ code?: string | string[] }> };

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: words.title[asLanguage((await params).lang)],
});

/** Where anyone checks a document by the code it bears. */
export default async function Check({ params, searchParams }: Props) {
  const language = asLanguage((await params).lang);
  const { code } = await searchParams;
  const typed = typeof code === "string" ? normaliseCode(code.slice(0, 100)) : "";
  if (typed) redirect(`/verification/${typed}`);
  return (
    <div className="pv-wrap">
      <Crumbs language={language} trail={[{ href: "/", label: words.home[language] }]} here={words.title[language]} />
      <div className="pv-title">
        <h1>{words.title[language]}</h1>
        <p className="pv-lead">{words.lead[language]}</p>
      </div>
      <div className="pv-narrow pv-box">
        <CodeForm language={language} />
      </div>
    </div>
  );
}
