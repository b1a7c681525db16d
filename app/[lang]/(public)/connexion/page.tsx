import { ConnectForm } from "#app/_ui/account/connect-form.tsx";
import { SignIn } from "#app/_ui/account/sign-in.tsx";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { ownPath } from "#lib/web/own-path.ts";
import { reasonOf } from "./reasons.ts";

const words = {
  title: { fr: "Se connecter", en: "Sign in" },
  lead: {
    fr: "Pour déposer une demande et retrouver celles que vous avez faites.",
    en: "To file an application and find those you have made.",
  },
  why: {
    fr: "FranceConnect vous identifie avec un compte que vous avez déjà, par exemple celui des impôts ou de l’Assurance maladie. Nous recevons votre identité et votre adresse e-mail, jamais votre mot de passe.",
    en: "FranceConnect identifies you with an account you already have, such as taxes or health insurance. We receive your identity and e-mail address, never your password.",
  },
  without: { fr: "Sans FranceConnect\u00a0? ", en: "No FranceConnect? " },
  otherwise: { fr: "Voir les autres façons de faire", en: "See the other ways" },
  agent: { fr: "Vous êtes agent public\u00a0? ", en: "Are you a civil servant? " },
  agentSignIn: { fr: "Connexion des agents", en: "Staff sign-in" },
} as const satisfies Record<string, Text>;

export const generateMetadata = async ({ params }: PageProps<"/[lang]/connexion">) => ({
  title: words.title[asLanguage((await params).lang)],
});

export default async function CitizenSignIn({ params, searchParams }: PageProps<"/[lang]/connexion">) {
  const language = asLanguage((await params).lang);
  const { motif, retour } = await searchParams;
  return (
    <SignIn title={words.title[language]} lead={words.lead[language]} reason={reasonOf(motif)} language={language}>
      <p>{words.why[language]}</p>
      <ConnectForm provider="franceconnect" back={retour ? ownPath(retour) : "/mes-demarches"} language={language} />
      <p className="pv-small">
        {words.without[language]}
        <a href="/aide">{words.otherwise[language]}</a>
      </p>
      <p className="pv-small pv-soft">
        {words.agent[language]}
        <a href="/connexion/agent">{words.agentSignIn[language]}</a>
      </p>
    </SignIn>
  );
}
