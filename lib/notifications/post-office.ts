import { createTransport, type Transporter } from "nodemailer";
import { z } from "zod";
import { environment } from "#lib/environment.ts";
import type { ComposedEmail } from "./compose-email.ts";

/** Why an e-mail did not leave, in a word or an SMTP code: what a server says aloud may quote the recipient. */
export class EmailNotSent extends Error {
  override name = "EmailNotSent";
}

const seconds = 1_000;
let transport: { url: string; transporter: Transporter } | undefined;

/** Hands an e-mail to the SMTP server; the same id gives the same Message-ID. @throws EmailNotSent */
export const postEmail = async (id: string, recipient: string, email: ComposedEmail): Promise<void> => {
  const { MAIL_FROM, PORTAL_URL } = environment();
  // One address and nothing else: no list, no display name, no line that would begin another header.
  if (!z.email().safeParse(recipient).success) throw new EmailNotSent("recipient");
  try {
    await transporter().sendMail({
      from: MAIL_FROM,
      to: { name: "", address: recipient },
      ...email,
      messageId: `<${id}@${new URL(PORTAL_URL).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (fault) {
    throw new EmailNotSent(reasonOf(fault));
  }
};

const transporter = (): Transporter => {
  const url = environment().SMTP_URL;
  if (transport?.url === url) return transport.transporter;
  const transporter = createTransport({
    url,
    connectionTimeout: 5 * seconds,
    greetingTimeout: 5 * seconds,
    socketTimeout: 15 * seconds,
  });
  transport = { url, transporter };
  return transporter;
};

const fault = z.object({ code: z.string().optional(), responseCode: z.number().optional() });

const reasonOf = (thrown: unknown): string => {
  const { data } = fault.safeParse(thrown);
  return data?.responseCode === undefined ? (data?.code ?? "unknown") : `SMTP ${data.responseCode}`;
};
