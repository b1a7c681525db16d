import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Ledger } from "./read-ledger.ts";
import type { Letter } from "./verdict.ts";

const people = z.array(z.object({ id: z.string(), cookie: z.string() }));
const letters = z.array(z.object({ messageId: z.string(), to: z.array(z.string()), text: z.string() }));
export type Mail = Letter & { text: string };

export const readPeople = (path: string): z.infer<typeof people> =>
  people.parse(JSON.parse(readFileSync(path, "utf8")));

export const readMailbox = async (mailbox: string): Promise<Mail[]> =>
  letters.parse(await (await fetch(`${mailbox}/api/messages`)).json());

/** Each application as its owner finds it again: their page, and the document they sent, to the byte. @returns what is not there */
export const readBack = async (portal: string, ledger: Ledger, peopleFile: string): Promise<string[]> => {
  const cookies = new Map(readPeople(peopleFile).map(({ id, cookie }) => [id, cookie]));
  const missing: string[] = [];
  for (const { reference, citizen, sha256 } of ledger.of("sent")) {
    const headers = { cookie: cookies.get(citizen) ?? "" };
    const page = await fetch(`${portal}/mes-demarches/${reference}`, { headers });
    const shown = `D-${reference.slice(0, 4)}-${reference.slice(4)}`;
    if (page.status !== 200 || !(await page.text()).includes(shown)) missing.push(`${reference} page ${page.status}`);
    const file = await fetch(`${portal}/api/dossiers/${reference}/documents/inspectionReport-1`, { headers });
    const content = Buffer.from(await file.arrayBuffer());
    if (createHash("sha256").update(content).digest("hex") !== sha256)
      missing.push(`${reference} document ${file.status}`);
  }
  return missing;
};

/** What anyone sees who follows the link of an e-mail. @returns the letters whose link leads nowhere */
export const followLinks = async (portal: string, mails: readonly Mail[]): Promise<string[]> => {
  const lost: string[] = [];
  for (const { messageId, text } of mails) {
    const path = /\/suivi\/[\w-]+/.exec(text)?.[0];
    const visit = path ? await fetch(portal + path, { redirect: "manual" }) : undefined;
    const cookie =
      visit?.headers
        .getSetCookie()
        .map((line) => line.split(";")[0])
        .join("; ") ?? "";
    const page = await fetch(`${portal}/suivi/dossier`, { headers: { cookie }, redirect: "manual" });
    if (page.status !== 200) lost.push(`tracking of ${messageId}: ${page.status}`);
  }
  return lost;
};
