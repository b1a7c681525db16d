import { type APIRequestContext, expect } from "@playwright/test";
import { mailboxAddress } from "./addresses.ts";

export type Letter = { subject: string; text: string; html: string };
export type Mailbox = { address: string; receives: (subject: RegExp) => Promise<Letter> };

/** An address that nobody else has, and what arrives there. */
export const openMailbox = (request: APIRequestContext, address: string): Mailbox => {
  const read = async (subject: RegExp): Promise<Letter | undefined> => {
    const answer = await request.get(`${mailboxAddress}/api/messages`, { params: { to: address } });
    const letters: Letter[] = await answer.json();
    return letters.find((letter) => subject.test(letter.subject));
  };
  return {
    address,
    receives: async (subject) => {
      let letter: Letter | undefined;
      await expect
        .poll(
          async () => {
            letter = await read(subject);
            return letter !== undefined;
          },
          { message: `an e-mail about ${subject}`, timeout: 20_000 },
        )
        .toBe(true);
      if (letter === undefined) throw new Error("unreachable: it has just been received");
      return letter;
    },
  };
};

/** The first link of a letter that leads to this path of the portal. */
export const linkTo = (letter: Letter, path: string): string => {
  const found = letter.text.match(/https?:\/\/\S+/g)?.find((link) => new URL(link).pathname.startsWith(path));
  if (found === undefined) throw new Error(`No link to ${path} in “${letter.subject}”`);
  return found;
};
