import { type Answer, json, type Route } from "#lib/local/serve.ts";
import type { Letters } from "./letters.ts";
import type { Message } from "./message.ts";

/** What tests read instead of opening a mailbox; `since` keeps what was received at that instant or after. */
export const apiRoutes = (letters: Letters): Route[] => [
  [
    "GET",
    "/api/messages",
    ({ query }) => {
      const since = query.get("since");
      if (since !== null && Number.isNaN(Date.parse(since))) return json(400, { error: "invalid", fields: ["since"] });
      return json(200, letters.list({ to: query.get("to"), since }).map(told));
    },
  ],
  [
    "DELETE",
    "/api/messages",
    (): Answer => {
      letters.clear();
      return { status: 204 };
    },
  ],
  [
    "GET",
    "/api/messages/:id",
    ({ param }) => {
      const message = letters.get(param("id"));
      return message ? json(200, told(message)) : json(404, { error: "unknown-message" });
    },
  ],
];

const told = ({ headers: _, ...message }: Message) => message;
