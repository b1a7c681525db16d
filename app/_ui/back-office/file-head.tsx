import { showReference } from "#lib/applications/reference.ts";
import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import { deadlineWords, isOpen } from "#lib/back-office/queue/deadline.ts";
import { formatShortDay } from "#lib/engine/calendar.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { Icon, type IconName } from "../icon.tsx";
import { CaseTag } from "./case-tag.tsx";
import { Subject } from "./subject.tsx";

const words = {
  around: { fr: "Dossiers de la file", en: "Cases of the queue" },
  back: { fr: "Retour à la file", en: "Back to the queue" },
  previous: { fr: "Dossier précédent, touche k", en: "Previous case, key k" },
  next: { fr: "Dossier suivant, touche j", en: "Next case, key j" },
  due: { fr: "Échéance", en: "Due" },
  reading: { fr: "lit aussi", en: "is reading too" },
} as const satisfies Record<string, Text>;

const silenceWords = {
  acceptance: { fr: "Accepté par le silence le", en: "Approved by silence on" },
  rejection: { fr: "Refusé par le silence le", en: "Rejected by silence on" },
} as const satisfies Record<string, Text>;

export type Around = { back: string; previous?: string | undefined; next?: string | undefined };
type HeadProps = { file: CaseFile; around: Around; today: string; language: Language };

export function FileHead({ file, around, today, language }: HeadProps) {
  const { application, readers, requests } = file;
  const isAnswered = requests.some((request) => request.answeredAt !== null);
  return (
    <div className="pv-filehead">
      <nav aria-label={words.around[language]}>
        <Arrow href={around.back} label={words.back[language]} icon="back" />
        {around.previous ? <Arrow href={around.previous} label={words.previous[language]} icon="up" goes="k" /> : null}
        {around.next ? <Arrow href={around.next} label={words.next[language]} icon="down" goes="j" /> : null}
      </nav>
      <h1>{application.applicantName}</h1>
      <Subject row={application} />
      <span className="pv-soft pv-num">{showReference(application.reference)}</span>
      <span className="pv-soft pv-roomy">{procedureOf(application).title[language]}</span>
      <CaseTag state={application} isAnswered={isAnswered} language={language} />
      <span className="pv-end pv-row">
        {readers.map((reader) => (
          <span className="pv-who" key={reader.id}>
            <span className="pv-avatar" aria-hidden="true">
              {initials(reader.name)}
            </span>
            {reader.name} {words.reading[language]}
          </span>
        ))}
        {application.dueOn && isOpen(application.decision) ? (
          <span className="pv-due" data-color={application.dueOn < today ? "danger" : undefined}>
            <b>
              {words.due[language]}{" "}
              <time dateTime={application.dueOn}>{formatShortDay(application.dueOn, language)}</time>
            </b>
            <small>{deadlineWords(application.dueOn, today)[language]}</small>
          </span>
        ) : null}
        <Silence application={application} language={language} />
      </span>
    </div>
  );
}

/** What silence would decide, and on which day: the one that the person is told. */
function Silence({ application, language }: { application: CaseFile["application"]; language: Language }) {
  const { silence } = procedureOf(application).clock;
  const { silenceOn, decision } = application;
  if (silence === "none" || silenceOn === null || !isOpen(decision)) return null;
  return (
    <span className="pv-due">
      <small>{silenceWords[silence][language]}</small>
      <b>
        <time dateTime={silenceOn}>{formatShortDay(silenceOn, language)}</time>
      </b>
    </span>
  );
}

function Arrow({ href, label, icon, goes }: { href: string; label: string; icon: IconName; goes?: "j" | "k" }) {
  return (
    <a href={href} aria-label={label} data-goes={goes}>
      <Icon name={icon} />
    </a>
  );
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .join("")
    .slice(0, 2);
