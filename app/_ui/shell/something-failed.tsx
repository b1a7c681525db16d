import { outageDigest } from "#lib/engine/outage-digest.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { buttonAttributes } from "../button-look.ts";
import { contact } from "./contact.ts";

const words = {
  title: { fr: "Cette page n’a pas pu s’afficher", en: "This page could not be shown" },
  lead: {
    fr: "Ce n’est pas de votre fait. Ce que vous aviez enregistré est conservé.",
    en: "This is not your doing. What you had saved is kept.",
  },
  away: { fr: "Le service est momentanément indisponible", en: "The service is unavailable for a moment" },
  wait: {
    fr: "Nous n’accédons pas aux dossiers en ce moment. Tout ce qui était enregistré est conservé. Réessayez dans quelques secondes.",
    en: "We cannot reach the files right now. All that was saved is kept. Try again in a few seconds.",
  },
  retry: { fr: "Réessayer", en: "Try again" },
  call: { fr: "Si cela se reproduit, appelez le ", en: "If it happens again, call " },
  quote: { fr: " en donnant cette référence\u00a0: ", en: " and quote this reference: " },
} as const satisfies Record<string, Text>;

export function SomethingFailed({
  language,
  digest,
  retry,
}: {
  language: Language;
  digest: string | undefined;
  retry: () => void;
}) {
  const away = digest === outageDigest;
  return (
    <div className="pv-wrap pv-top">
      <div className="pv-title">
        <h1>{(away ? words.away : words.title)[language]}</h1>
        <p className="pv-lead">{(away ? words.wait : words.lead)[language]}</p>
      </div>
      <div className="pv-stack">
        <button type="button" {...buttonAttributes()} onClick={retry}>
          {words.retry[language]}
        </button>
        <p className="pv-soft">
          {words.call[language]}
          <a href={contact.phoneLink}>{contact.phone}</a>
          {digest && !away ? (
            <>
              {words.quote[language]}
              <strong className="pv-num">{digest}</strong>
            </>
          ) : null}
          .
        </p>
      </div>
    </div>
  );
}
