import { Alert } from "#app/_ui/alert.tsx";
import { Instant } from "#app/_ui/instant.tsx";
import type { Language, Text } from "#lib/engine/text.ts";
import type { LateEmail } from "#lib/notifications/late-email.ts";

const words = {
  late: { fr: "Un e-mail n’a pas encore pu vous être remis", en: "An e-mail could not reach you yet" },
  next: { fr: "Nouvel essai\u00a0:", en: "Next try:" },
  undelivered: { fr: "Nos e-mails n’arrivent pas à votre adresse", en: "Our e-mails do not reach your address" },
  here: {
    fr: "Tout ce qu’il y a à savoir est sur cette page. Votre demande suit son cours.",
    en: "All there is to know is on this page. Your application goes on.",
  },
} as const satisfies Record<string, Text>;

/** That an e-mail is late or lost, said where nothing depends on it. */
export function LateEmailNotice({ email, language }: { email: LateEmail; language: Language }) {
  return (
    <div className="pv-top">
      <Alert tone={email.kind === "late" ? "info" : "warning"} title={words[email.kind][language]}>
        {email.kind === "late" ? (
          <p>
            {words.next[language]} <Instant at={email.nextTryAt} language={language} />
          </p>
        ) : null}
        <p>{words.here[language]}</p>
      </Alert>
    </div>
  );
}
