import type { CaseFile } from "#lib/back-office/file/read-file.ts";
import { formatInstant } from "#lib/engine/calendar.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Button } from "../button.tsx";
import { Talk } from "../file/talk.tsx";
import { TextArea } from "../form/text-area.tsx";
import { type Act, Acting } from "./acting.tsx";

const words = {
  messages: { fr: "Messages avec le demandeur", en: "Messages with the applicant" },
  noMessage: { fr: "Aucun message pour l’instant.", en: "No message yet." },
  write: { fr: "Votre message", en: "Your message" },
  writeHint: {
    fr: "Le demandeur est prévenu par e-mail et le lit sur sa page.",
    en: "The applicant is told by e-mail and reads it on their page.",
  },
  send: { fr: "Envoyer le message", en: "Send the message" },
  notes: { fr: "Notes privées", en: "Private notes" },
  noNote: { fr: "Aucune note pour l’instant.", en: "No note yet." },
  note: { fr: "Votre note", en: "Your note" },
  noteHint: {
    fr: "Vos collègues du service la lisent. Le demandeur ne la voit pas ici, mais peut en demander communication.",
    en: "Colleagues of your service read it. The applicant does not see it here, but may ask for it.",
  },
  keep: { fr: "Ajouter la note", en: "Add the note" },
} as const satisfies Record<string, Text>;

type PartProps = { file: CaseFile; action: Act; language: Language };

export function MessagesPart({ file, action, language }: PartProps) {
  const { application, messages } = file;
  return (
    <>
      <h2>{words.messages[language]}</h2>
      {messages.length === 0 ? <p className="pv-soft">{words.noMessage[language]}</p> : null}
      <Talk
        messages={messages.map((message) => ({
          key: message.id,
          mine: message.author === "agent",
          words: message.body,
          by: `${message.authorName}, ${formatInstant(message.createdAt, language)}`,
        }))}
      />
      <Acting key={messages.length} action={action} className="pv-stack">
        <input type="hidden" name="reference" value={application.reference} />
        <TextArea id="message" name="texte" required label={words.write[language]} hint={words.writeHint[language]} />
        <Button look={{ variant: "secondary" }}>{words.send[language]}</Button>
      </Acting>
    </>
  );
}

export function NotesPart({ file, action, language }: PartProps) {
  const { application, notes } = file;
  return (
    <>
      <h2>{words.notes[language]}</h2>
      {notes.length === 0 ? <p className="pv-soft">{words.noNote[language]}</p> : null}
      <Talk
        messages={notes.map((note) => ({
          key: note.id,
          mine: false,
          words: note.body,
          by: `${note.givenName} ${note.familyName}, ${formatInstant(note.createdAt, language)}`,
        }))}
      />
      <Acting key={notes.length} action={action} className="pv-stack">
        <input type="hidden" name="reference" value={application.reference} />
        <TextArea id="note" name="texte" required label={words.note[language]} hint={words.noteHint[language]} />
        <Button look={{ variant: "secondary" }}>{words.keep[language]}</Button>
      </Acting>
    </>
  );
}
