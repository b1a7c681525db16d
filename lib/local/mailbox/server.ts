import { z } from "zod";
import { dataFolder, port, run } from "#lib/local/run.ts";
import { startMailbox } from "./mailbox.ts";

const settings = z.object({ MAILBOX_SMTP_PORT: port(2525), MAILBOX_WEB_PORT: port(8025), DATA_FOLDER: dataFolder });

await run("mailbox", settings, ({ MAILBOX_SMTP_PORT, MAILBOX_WEB_PORT, DATA_FOLDER }) =>
  startMailbox({ smtpPort: MAILBOX_SMTP_PORT, webPort: MAILBOX_WEB_PORT, folder: DATA_FOLDER }),
);
