import { join } from "node:path";
import { openFaults } from "#lib/local/faults.ts";
import { lookRoutes } from "#lib/local/look/page.ts";
import { type Answer, json, type Route, type Served, serve } from "#lib/local/serve.ts";
import { apiRoutes } from "./api.ts";
import { inboxPage } from "./inbox.ts";
import { type Letters, openLetters } from "./letters.ts";
import { readAttachment } from "./message.ts";
import { frame, readerPage, unknownMessage, views } from "./reader.ts";
import { listenSmtp } from "./smtp.ts";

export type Settings = { smtpPort: number; webPort: number; folder: string; now?: () => Date };

/** A mailbox for everybody: mail comes in by SMTP, is read in a browser or as JSON. */
export const startMailbox = async ({
  smtpPort,
  webPort,
  folder,
  now = () => new Date(),
}: Settings): Promise<Served & { smtpPort: number }> => {
  const letters = openLetters(join(folder, "mailbox"));
  const faults = openFaults("/api/faults", ["refuse", "tempfail", "drop", "tarpit", "hang-up"]);
  const smtp = await listenSmtp(smtpPort, { letters, faults, now });
  const web = await serve(webPort, [
    ...pageRoutes(letters),
    ...apiRoutes(letters),
    ...faults.routes,
    ...lookRoutes(new URL("mailbox.css", import.meta.url)),
  ]);
  const close = async () => void (await Promise.all([smtp.close(), web.close()]));
  return { ...web, smtpPort: smtp.port, close };
};

const pageRoutes = (letters: Letters): Route[] => [
  ["GET", "/", ({ query }) => inboxPage(letters.list(), query.get("to")?.toLowerCase() || null, query.get("before"))],
  [
    "GET",
    "/messages/:id",
    ({ param, query }) => {
      const message = letters.get(param("id"));
      return message
        ? readerPage(message, views.find((view) => view === query.get("vue")) ?? "message")
        : unknownMessage();
    },
  ],
  [
    "GET",
    "/messages/:id/html",
    ({ param }) => {
      const message = letters.get(param("id"));
      return message ? frame(message) : unknownMessage();
    },
  ],
  ["GET", "/messages/:id/pieces-jointes/:index", ({ param }) => download(letters, param("id"), Number(param("index")))],
];

const download = async (letters: Letters, id: string, index: number): Promise<Answer> => {
  const file = letters.get(id) && (await readAttachment(letters.raw(id), index));
  if (!file) return json(404, { error: "unknown-attachment" });
  return {
    status: 200,
    headers: {
      "content-type": /^[\w.+-]+\/[\w.+-]+$/.test(file.mediaType) ? file.mediaType : "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "content-security-policy": "sandbox; default-src 'none'",
    },
    body: file.content,
  };
};
