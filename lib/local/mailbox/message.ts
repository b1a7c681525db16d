import PostalMime from "postal-mime";
import { z } from "zod";

export const messageSchema = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  messageId: z.string(),
  receivedAt: z.iso.datetime(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  attachments: z.array(z.object({ fileName: z.string(), mediaType: z.string(), size: z.number() })),
});

/** A message as it was received: `to` are the recipients of the envelope, hidden copies included. */
export type Message = z.infer<typeof messageSchema>;
type Envelope = { id: string; from: string; to: string[]; receivedAt: Date };

export const readMessage = async (raw: Buffer, envelope: Envelope): Promise<Message> => {
  const email = await PostalMime.parse(raw);
  const attachments = attached(email).map(({ fileName, mediaType, content }) => ({
    fileName,
    mediaType,
    size: content.length,
  }));
  return {
    id: envelope.id,
    from: email.from?.address ?? envelope.from,
    to: envelope.to.map((address) => address.toLowerCase()),
    subject: email.subject ?? "",
    text: email.text ?? "",
    html: withImages(email),
    messageId: email.messageId ?? "",
    receivedAt: envelope.receivedAt.toISOString(),
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments,
  };
};

/** The content of one attachment of the original, counted from 0. */
export const readAttachment = async (raw: Buffer, index: number) => attached(await PostalMime.parse(raw)).at(index);

type Email = Awaited<ReturnType<typeof PostalMime.parse>>;

const attached = (email: Email) =>
  email.attachments.map(({ filename, mimeType, content }, index) => ({
    fileName: filename ?? `piece-jointe-${index + 1}`,
    mediaType: mimeType,
    content: Buffer.from(typeof content === "string" ? Buffer.from(content) : new Uint8Array(content)),
  }));

/** Images the message carries itself are shown from within it: the frame may fetch nothing. */
const withImages = (email: Email): string =>
  email.attachments.reduce((html, { contentId, mimeType, content }) => {
    if (!contentId || !mimeType.startsWith("image/") || typeof content === "string") return html;
    const data = Buffer.from(new Uint8Array(content)).toString("base64");
    return html.replaceAll(`cid:${contentId.replace(/^<|>$/g, "")}`, `data:${mimeType};base64,${data}`);
  }, email.html ?? "");
