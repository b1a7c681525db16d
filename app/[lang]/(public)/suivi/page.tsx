import { Alert } from "#app/_ui/alert.tsx";
import { FollowForm } from "#app/_ui/home/follow-form.tsx";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import { asLanguage, type Text } from "#lib/engine/text.ts";

const words = {
  home: { fr: "Accueil", en: "Home" },
  title: { fr: "Suivre une demande", en: "Track an application" },
  lead: {
    fr: "Recevez par e-mail un lien qui montre où en est votre demande. Pas besoin de compte.",
    en: "Get a link by e-mail that shows where your application is. No account needed.",
  },
  sent: { fr: "C’est noté", en: "Noted" },
  sentDetail: {
    fr: "Si ce numéro et cette adresse vont ensemble, un e-mail avec un nouveau lien de suivi vient de partir. Il arrive en quelques minutes\u00a0; regardez aussi dans les courriers indésirables.",
    en: "If this number and this address belong together, an e-mail with a new tracking link is on its way. It takes a few minutes; please check your junk mail too.",
  },
  ended: { fr: "Ce lien de suivi ne fonctionne plus", en: "This tracking link no longer works" },
  endedDetail: {
    fr: "Il a peut-être expiré, ou un lien plus récent l’a remplacé. Demandez-en un nouveau ci-dessous.",
    en: "It may have expired, or a more recent link has replaced it. Ask for a new one below.",
  },
  account: { fr: "Vous avez déposé la demande vous-même\u00a0? ", en: "Did you file it yourself? " },
  signIn: { fr: "Connectez-vous pour tout voir", en: "Sign in to see everything" },
} as const satisfies Record<string, Text>;

export const generateMetadata = async ({ params }: PageProps<"/[lang]/suivi">) => ({
  title: words.title[asLanguage((await params).lang)],
});

/** Says the same whether the number and the address match or not. */
export default async function Follow({ params, searchParams }: PageProps<"/[lang]/suivi">) {
  const language = asLanguage((await params).lang);
  const { envoye, lien } = await searchParams;
  return (
    <div className="pv-wrap">
      <Crumbs language={language} trail={[{ label: words.home[language], href: "/" }]} here={words.title[language]} />
      <div className="pv-title">
        <h1>{words.title[language]}</h1>
        <p className="pv-lead">{words.lead[language]}</p>
      </div>
      <div className="pv-narrow pv-stack">
        {envoye === "1" ? (
          <Alert tone="success" title={words.sent[language]} announced>
            <p>{words.sentDetail[language]}</p>
          </Alert>
        ) : null}
        {lien === "1" ? (
          <Alert tone="warning" title={words.ended[language]} announced>
            <p>{words.endedDetail[language]}</p>
          </Alert>
        ) : null}
        <div className="pv-box">
          <FollowForm language={language} primary />
        </div>
        <p className="pv-small">
          {words.account[language]}
          <a href="/mes-demarches">{words.signIn[language]}</a>
        </p>
      </div>
    </div>
  );
}
