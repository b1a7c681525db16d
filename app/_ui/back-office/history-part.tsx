import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import { formatInstant } from "#lib/engine/calendar.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Icon } from "../icon.tsx";
import { movementWords } from "./movement-words.ts";

const words = {
  history: { fr: "Historique", en: "History" },
  issued: { fr: "Documents délivrés", en: "Documents issued" },
  email: { fr: "E-mail", en: "E-mail" },
} as const satisfies Record<string, Text>;

const templates = new Map<string, Text>(
  Object.entries({
    received: { fr: "accusé d’enregistrement", en: "acknowledgement" },
    information_requested: { fr: "complément demandé", en: "information requested" },
    answer_received: { fr: "réponse bien reçue", en: "answer received" },
    approved: { fr: "demande acceptée", en: "application approved" },
    rejected: { fr: "demande refusée", en: "application rejected" },
    closed: { fr: "classement sans suite", en: "case closed" },
    withdrawn: { fr: "retrait", en: "withdrawal" },
    produced: { fr: "titre fabriqué", en: "document produced" },
    dispatched: { fr: "titre posté", en: "document posted" },
    pickup: { fr: "pli à retirer", en: "letter to be collected" },
    delivered: { fr: "pli remis", en: "letter delivered" },
    returned: { fr: "pli retourné", en: "letter returned" },
    resent: { fr: "nouvel envoi", en: "posted again" },
    tracking_link: { fr: "lien de suivi", en: "tracking link" },
    message: { fr: "nouveau message", en: "new message" },
    document_infected: { fr: "fichier mis de côté", en: "file set aside" },
  }),
);

const issuedNames = new Map<string, Text>(
  Object.entries({
    acknowledgement: { fr: "Accusé d’enregistrement", en: "Acknowledgement" },
    provisional: { fr: "Certificat provisoire", en: "Provisional certificate" },
    receipt: { fr: "Reçu de paiement", en: "Payment receipt" },
    decision: { fr: "Décision", en: "Decision" },
  }),
);

type Email = CaseFile["emails"][number];

/** Who did what and when, the latest first, with what became of each e-mail. */
export function HistoryPart({ file, language }: { file: CaseFile; language: Language }) {
  return (
    <>
      <h2>{words.history[language]}</h2>
      <ol className="pv-history">
        {file.events.map((event) => (
          <li key={event.sequence}>
            <strong>{capital(movementWords(event.type)[language])}</strong>
            <p className="pv-soft">
              <time dateTime={event.occurredAt.toISOString()}>{formatInstant(event.occurredAt, language)}</time>
              {event.actorName ? `, ${event.actorName}` : ""}
            </p>
            {file.emails
              .filter((email) => email.eventSequence === event.sequence)
              .map((email) => (
                <EmailLine key={email.id} email={email} language={language} />
              ))}
          </li>
        ))}
      </ol>
      <Issued file={file} language={language} />
    </>
  );
}

function EmailLine({ email, language }: { email: Email; language: Language }) {
  const template = templates.get(email.template)?.[language] ?? email.template;
  return (
    <p className="pv-email" data-color={email.state === "failed" ? "danger" : undefined}>
      <Icon name={email.state === "failed" ? "alert" : "envelope"} />
      {words.email[language]} {quoted[language](template)} {deliveryOf(email, language)}
    </p>
  );
}

const quoted = {
  fr: (name: string) => `«\u00a0${name}\u00a0»\u00a0:`,
  en: (name: string) => `“${name}”:`,
} as const satisfies Record<Language, (name: string) => string>;

const delivery = {
  leaving: { fr: "en partance", en: "about to leave" },
  sent: { fr: "parti", en: "sent" },
  late: { fr: "non distribué, nouvel essai", en: "not delivered, next try" },
  failed: { fr: "non distribué, abandonné", en: "not delivered, given up" },
  address: { fr: "adresse refusée", en: "address refused" },
} as const satisfies Record<string, Text>;

const deliveryOf = ({ state, sentAt, nextTryAt, lastFault }: Email, language: Language): string => {
  switch (state) {
    case "queued":
      return nextTryAt
        ? `${delivery.late[language]} ${formatInstant(nextTryAt, language)}`
        : delivery.leaving[language];
    case "sent":
      return sentAt ? `${delivery.sent[language]} ${formatInstant(sentAt, language)}` : delivery.sent[language];
    case "failed":
      return isAboutAddress(lastFault)
        ? `${delivery.failed[language]} (${delivery.address[language]})`
        : delivery.failed[language];
  }
};

/** The server of whoever it is for wants nothing of it: another way to reach them is needed. */
const isAboutAddress = (fault: string | null): boolean => fault === "recipient" || (fault ?? "").startsWith("SMTP 5");

function Issued({ file, language }: { file: CaseFile; language: Language }) {
  if (file.issued.length === 0) return null;
  return (
    <>
      <h2>{words.issued[language]}</h2>
      <ul className="pv-files">
        {file.issued.map((document) => (
          <li key={document.id}>
            <Icon name="document" />
            <span>
              <a href={`/api/agent/dossiers/${file.application.reference}/documents/${document.handle}/fichier`}>
                {issuedNames.get(document.slot)?.[language] ?? document.fileName}
              </a>
              <small>{formatInstant(document.createdAt, language)}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
