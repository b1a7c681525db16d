import type { Metadata } from "next";
import { Alert } from "#app/_ui/alert.tsx";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import { type IssuedFacts, verifyDocument } from "#lib/applications/verify-document.ts";
import { now } from "#lib/clock.ts";
import { uploadReasons } from "#lib/documents/intake/upload-refusal.ts";
import { formatDay, formatInstant } from "#lib/engine/calendar.ts";
import { asLanguage, type Language } from "#lib/engine/text.ts";
import { issuedTitle } from "#lib/tracking/issued-title.ts";
import { checkedFingerprint } from "#lib/web/checked-file.ts";
import { refusalWords } from "#lib/web/upload-answer.ts";
import { CodeForm } from "../code-form.tsx";
import { sinceWords, checkWords as words } from "../words.ts";
import { CompareForm } from "./compare-form.tsx";

type Props = {
  params: Promise<{ lang: string; code: string }>;
  searchParams: Promise<{ refus?: string | string[] }>;
};

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: words.title[asLanguage((await params).lang)],
  robots: { index: false },
});

/** Whether a document was issued under this code, and whether it is still good. Nothing about a person. */
export default async function CheckedDocument({ params, searchParams }: Props) {
  const { lang, code } = await params;
  const language = asLanguage(lang);
  const facts = await verifyDocument(code, now());
  const { refus } = await searchParams;
  const reason = uploadReasons.find((each) => each === refus);
  return (
    <div className="pv-wrap">
      <Crumbs language={language} trail={[{ href: "/verification", label: words.title[language] }]} here={code} />
      <div className="pv-title">
        <h1>{titleOf(facts)[language]}</h1>
        {facts ? null : <p className="pv-lead">{words.unknownDetail[language]}</p>}
      </div>
      <div className="pv-reading pv-stack">
        {facts?.since ? (
          <Alert tone="warning">
            <p>{sinceWords[facts.since][language]}</p>
          </Alert>
        ) : null}
        {facts ? <Facts facts={facts} language={language} /> : null}
        {facts ? (
          <CompareForm
            code={code}
            language={language}
            sha256={facts.sha256}
            checked={await checkedFingerprint()}
            refusal={reason && refusalWords(reason, language)}
          />
        ) : (
          <div className="pv-box">
            <CodeForm language={language} code={code} />
          </div>
        )}
        {facts ? (
          <p className="pv-small">
            <a href="/verification">{words.another[language]}</a>
          </p>
        ) : null}
      </div>
    </div>
  );
}

const titleOf = (facts: IssuedFacts | undefined) => {
  if (facts === undefined) return words.unknown;
  return facts.since ? words.noLonger : words.authentic;
};

function Facts({ facts, language }: { facts: IssuedFacts; language: Language }) {
  const rows = [
    [words.kind, issuedTitle(facts.procedure, facts.kind)[language]],
    [words.procedure, facts.procedure.title[language]],
    [words.reference, facts.reference],
    [words.issued, formatInstant(facts.issuedAt, language)],
    ...(facts.validUntil ? [[words.valid, formatDay(facts.validUntil, language)] as const] : []),
    [words.print, facts.sha256.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 ")],
  ] as const;
  return (
    <div className="pv-group">
      <dl className="pv-dl">
        {rows.map(([label, value]) => (
          <div key={label.fr}>
            <dt>{label[language]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
