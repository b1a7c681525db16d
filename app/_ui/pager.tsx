import type { Language, Text } from "#lib/engine/text.ts";
import { ButtonLink } from "./button-link.tsx";

const pages: Text = { fr: "Pages", en: "Pages" };
const previous: Text = { fr: "Page précédente", en: "Previous page" };
const next: Text = { fr: "Page suivante", en: "Next page" };

/** Pages by key: there is a previous and a next, never a number. */
export function Pager({
  before,
  after,
  language,
}: {
  before?: string | undefined;
  after?: string | undefined;
  language: Language;
}) {
  if (!before && !after) return null;
  return (
    <nav className="pv-pager" aria-label={pages[language]}>
      {before ? (
        <ButtonLink href={before} rel="prev" look={{ variant: "secondary", icon: "back" }}>
          {previous[language]}
        </ButtonLink>
      ) : null}
      {after ? (
        <ButtonLink
          className="ds-button pv-end"
          href={after}
          rel="next"
          look={{ variant: "secondary", icon: "forward" }}
        >
          {next[language]}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
