import { Box } from "#app/_ui/box.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Talk } from "#app/_ui/file/talk.tsx";
import { TextArea } from "#app/_ui/form/text-area.tsx";
import type { OwnFile } from "#lib/applications/own-file.ts";
import { messageLimit } from "#lib/applications/write-message.ts";
import { formatShortDay, formatTime, parisDay } from "#lib/engine/calendar.ts";
import type { Language } from "#lib/engine/text.ts";
import { sendMessage } from "./actions.ts";
import { fileWords } from "./words.ts";

type Message = OwnFile["messages"][number];

/** The conversation with the service, and the way to go on with it. */
export function Messages({ file, language }: { file: OwnFile; language: Language }) {
  const { messages, application } = file;
  return (
    <Box title={fileWords.messages[language]} icon="message">
      {messages.length === 0 ? <p className="pv-soft pv-small">{fileWords.noMessage[language]}</p> : null}
      <Talk
        messages={messages.map((message) => ({
          key: message.id,
          mine: message.author === "citizen",
          words: message.body,
          by: byline(message, language),
        }))}
      />
      {/* A new form once the message is in the conversation. */}
      <form key={messages.length} action={sendMessage} className="pv-stack pv-tight pv-noprint" id="messages">
        <input type="hidden" name="dossier" value={application.reference} />
        <TextArea
          id="message"
          name="message"
          label={fileWords.message[language]}
          rows={3}
          maxLength={messageLimit}
          required
        />
        <Button look={{ variant: "secondary", wide: true }}>{fileWords.send[language]}</Button>
      </form>
    </Box>
  );
}

const byline = ({ author, authorName, createdAt, readAt }: Message, language: Language): string => {
  const who = author === "citizen" ? fileWords.you[language] : authorName;
  const when = `${formatShortDay(parisDay(createdAt), language)}, ${formatTime(createdAt, language)}`;
  const read = author === "citizen" && readAt ? ` · ${fileWords.read[language]}` : "";
  return `${who}, ${when}${read}`;
};
