import type { Language } from "#lib/engine/text.ts";

const other = {
  fr: { code: "en", name: "English" },
  en: { code: "fr", name: "Français" },
} as const satisfies Record<Language, { code: Language; name: string }>;

/** Keeps the page: the handler comes back to where the form was sent from. */
export function LanguageSwitch({ language }: { language: Language }) {
  const { code, name } = other[language];
  return (
    <form method="post" action="/api/langue">
      <button className="pv-lang" type="submit" name="langue" value={code} lang={code}>
        {name}
      </button>
    </form>
  );
}
