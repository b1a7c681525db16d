import { createTransport, type Transporter } from "nodemailer";
import { z } from "zod";
import { environment } from "#lib/environment.ts";
import type { ComposedEmail } from "./compose-email.ts";

/** What an e-mail that did not leave meets: the server says never, says later, or says nothing that makes sense. */
export type Obstacle = "refused" | "later" | "away";

/** Why an e-mail did not leave, in a word or an SMTP code: what a server says aloud may quote the recipient. */
export class EmailNotSent extends Error {
  override name = "EmailNotSent";
  readonly obstacle: Obstacle;

  constructor(reason: string, obstacle: Obstacle) {
    super(reason);
    this.obstacle = obstacle;
  }
}

const second = 1_000;
let transport: { url: string; transporter: Transporter } | undefined;

/** Hands an e-mail to the SMTP server; the same id gives the same Message-ID. @throws EmailNotSent */
export const postEmail = async (id: string, recipient: string, email: ComposedEmail): Promise<void> => {
  const { MAIL_FROM, PORTAL_URL, SMTP_SECONDS } = environment();
  // One address and nothing else: no list, no display name, no line that would begin another header.
  if (!z.email().safeParse(recipient).success) throw new EmailNotSent("recipient", "refused");
  try {
    await transporter().sendMail({
      from: MAIL_FROM,
      to: { name: "", address: recipient },
      ...email,
      messageId: `<${id}@${new URL(PORTAL_URL).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
      // From the first word to the last: one that answers each of them slowly holds nobody longer.
      signal: AbortSignal.timeout(SMTP_SECONDS * second),
    });
  } catch (fault) {
    throw notSent(fault);
  }
};

const transporter = (): Transporter => {
  const url = environment().SMTP_URL;
  if (transport?.url === url) return transport.transporter;
  const transporter = createTransport({
    url,
    connectionTimeout: 5 * second,
    greetingTimeout: 5 * second,
    socketTimeout: 15 * second,
  });
  transport = { url, transporter };
  return transporter;
};

const fault = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
  name: z.string().optional(),
});

const notSent = (thrown: unknown): EmailNotSent => {
  const { code, responseCode, command = "", name } = fault.safeParse(thrown).data ?? {};
  if (name === "AbortError") return new EmailNotSent("too slow", "away");
  if (responseCode === undefined) return new EmailNotSent(code ?? "unknown", "away");
  return new EmailNotSent(`SMTP ${responseCode}`, obstacleOf(responseCode, command));
};

/** RFC 5321 §4.2.1: 4xx asks to come back, 5xx not to. Only about this message or whom it is for: otherwise it is the server, or ours, that is ill. */
const obstacleOf = (reply: number, command: string): Obstacle => {
  const isAboutMessage = command === "RCPT TO" || command === "DATA";
  if (reply === 421 || !(isAboutMessage || command === "MAIL FROM")) return "away";
  return reply >= 500 && isAboutMessage ? "refused" : "later";
};
