import { ConnectForm } from "#app/_ui/account/connect-form.tsx";
import { SignIn } from "#app/_ui/account/sign-in.tsx";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { ownPath } from "#lib/web/own-path.ts";
import { reasonOf } from "../reasons.ts";

const words = {
  title: { fr: "Espace agents", en: "Staff area" },
  lead: { fr: "Pour instruire les demandes de votre service.", en: "To handle the applications of your service." },
  why: {
    fr: "ProConnect vous identifie avec votre compte professionnel. Une double authentification est demandée.",
    en: "ProConnect identifies you with your professional account. Two-factor authentication is required.",
  },
  citizen: { fr: "Vous faites une démarche pour vous\u00a0? ", en: "Applying for yourself? " },
  citizenSignIn: { fr: "Connexion des usagers", en: "Sign in as a citizen" },
} as const satisfies Record<string, Text>;

export const generateMetadata = async ({ params }: PageProps<"/[lang]/connexion/agent">) => ({
  title: words.title[asLanguage((await params).lang)],
});

export default async function AgentSignIn({ params, searchParams }: PageProps<"/[lang]/connexion/agent">) {
  const language = asLanguage((await params).lang);
  const { motif, retour } = await searchParams;
  return (
    <SignIn title={words.title[language]} lead={words.lead[language]} reason={reasonOf(motif)} language={language}>
      <p>{words.why[language]}</p>
      <ConnectForm
        provider="proconnect"
        back={retour ? ownPath(retour) : "/agent"}
        stronger={motif === "niveau"}
        language={language}
      />
      <p className="pv-small pv-soft">
        {words.citizen[language]}
        <a href="/connexion">{words.citizenSignIn[language]}</a>
      </p>
    </SignIn>
  );
}
