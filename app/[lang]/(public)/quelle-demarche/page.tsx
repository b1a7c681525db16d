import { connection } from "next/server";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import { now } from "#lib/clock.ts";
import { parisDay } from "#lib/engine/calendar.ts";
import { asLanguage, colon, type Language } from "#lib/engine/text.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";
import { type Next, whichProcedure } from "#lib/procedures/which-procedure.ts";
import { AskForm } from "./ask-form.tsx";
import { Found, Stopped } from "./where-it-led.tsx";
import { words } from "./words.ts";

type Props = PageProps<"/[lang]/quelle-demarche">;

export const generateMetadata = async ({ params }: Props) => ({ title: words.title[asLanguage((await params).lang)] });

/** Everything is in the address: it works without script, and may be sent to somebody. */
export default async function WhichProcedure({ params, searchParams }: Props) {
  await connection();
  const language = asLanguage((await params).lang);
  const given = Object.fromEntries(
    Object.entries(await searchParams).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const next = whichProcedure(catalogue, given, parisDay(now()));
  return (
    <div className="pv-wrap">
      <Crumbs language={language} trail={[{ label: words.home[language], href: "/" }]} here={words.title[language]} />
      <div className="pv-title pv-narrow">
        <h1>{words.title[language]}</h1>
        <p className="pv-lead">{words.lead[language]}</p>
      </div>
      <div className="pv-narrow pv-stack">
        <Step next={next} given={given} language={language} />
        <Said next={next} language={language} />
      </div>
    </div>
  );
}

function Step({ next, given, language }: { next: Next; given: Record<string, string>; language: Language }) {
  switch (next.kind) {
    case "event":
    case "procedure":
    case "question":
      return <AskForm next={next} given={given} language={language} />;
    case "stopped":
      return <Stopped gate={next.gate} procedure={next.procedure} language={language} />;
    case "found":
      return <Found procedure={next.procedure} warnings={next.warnings} language={language} />;
  }
}

function Said({ next: { kind, asked }, language }: { next: Next; language: Language }) {
  if (kind === "event") return null;
  return (
    <section className="pv-top pv-answered" aria-labelledby="reponses">
      <h2 className={asked.length > 0 ? "ds-heading" : "ds-sr-only"} data-size="2xs" id="reponses">
        {words.said[language]}
      </h2>
      <ul className="pv-small">
        {asked.map(({ field, value }) => (
          <li key={field.key}>
            {field.label[language]}
            {field.label[language].endsWith("?") ? " " : colon[language]}
            <b>{field.options.find((option) => option.value === value)?.label[language]}</b>
          </li>
        ))}
      </ul>
      <p className="pv-small pv-soft">{words.share[language]}</p>
      <p>
        <a href="/quelle-demarche">{words.again[language]}</a>
      </p>
    </section>
  );
}
