import { ButtonLink } from "#app/_ui/button-link.tsx";
import { asLanguage, type Text } from "#lib/engine/text.ts";

const words = {
  title: { fr: "Vous n’avez pas accès à cet espace", en: "You do not have access to this area" },
  lead: {
    fr: "ProConnect vous a bien reconnu, mais aucun service ne vous a inscrit ici. Aucun compte n’a été créé.",
    en: "ProConnect recognised you, but no service has listed you here. No account was created.",
  },
  ask: {
    fr: "Vous êtes agent public\u00a0? Demandez à votre responsable de vous faire inscrire, ou appelez le ",
    en: "Are you a civil servant? Ask your supervisor to have you listed, or call ",
  },
  citizen: { fr: "Faire une démarche pour moi", en: "Apply for myself" },
  again: { fr: "Me connecter avec un autre compte", en: "Sign in with another account" },
} as const satisfies Record<string, Text>;

type Props = PageProps<"/[lang]/connexion/agent/refus">;

export const generateMetadata = async ({ params }: Props) => ({
  title: words.title[asLanguage((await params).lang)],
  robots: { index: false },
});

/** For a professional whom ProConnect knows and the portal does not let in, who reads it as a 403: `lib/identity/access-refused.ts`. */
export default async function AccessRefused({ params }: Props) {
  const language = asLanguage((await params).lang);
  return (
    <div className="pv-wrap pv-top">
      <div className="pv-title">
        <h1>{words.title[language]}</h1>
        <p className="pv-lead">{words.lead[language]}</p>
        <p className="pv-stack-top">
          {words.ask[language]}
          <a href="tel:+33199001234">01&nbsp;99&nbsp;00&nbsp;12&nbsp;34</a>.
        </p>
      </div>
      <p className="pv-row">
        <ButtonLink href="/">{words.citizen[language]}</ButtonLink>
        <ButtonLink href="/connexion/agent" look={{ variant: "secondary" }}>
          {words.again[language]}
        </ButtonLink>
      </p>
    </div>
  );
}
