import type { Language, Text } from "#lib/engine/text.ts";

const providers = {
  franceconnect: {
    name: "FranceConnect",
    what: { fr: "Qu’est-ce que FranceConnect\u00a0?", en: "What is FranceConnect?" },
    site: "https://franceconnect.gouv.fr/",
  },
  proconnect: {
    name: "ProConnect",
    what: { fr: "Qu’est-ce que ProConnect\u00a0?", en: "What is ProConnect?" },
    site: "https://www.proconnect.gouv.fr/",
  },
} as const satisfies Record<string, { name: string; what: Text; site: string }>;

export type Provider = keyof typeof providers;

const opens: Text = { fr: " (autre site)", en: " (another site)" };

type ConnectFormProps = {
  provider: Provider;
  back: string;
  /** Whether a stronger proof than the usual one is asked. */
  stronger?: boolean;
  language: Language;
};

/** The provider’s button by its own rules: its French wording in both languages, and the link that explains it. */
export function ConnectForm({ provider, back, stronger, language }: ConnectFormProps) {
  const { name, what, site } = providers[provider];
  return (
    <form className="pv-stack" method="post" action={`/api/connexion/${provider}`}>
      <input type="hidden" name="retour" value={back} />
      {stronger ? <input type="hidden" name="renforce" value="1" /> : null}
      <button className="pv-connect" type="submit" lang="fr">
        <span>
          S’identifier avec <strong>{name}</strong>
        </span>
      </button>
      <p className="pv-small">
        <a href={site}>
          {what[language]}
          <span className="ds-sr-only">{opens[language]}</span>
        </a>
      </p>
    </form>
  );
}
