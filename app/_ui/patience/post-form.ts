import { isRecord, isText } from "../what-came.ts";
import { patient } from "./patient-fetch.ts";

/** `said`: what a handler tells scripts; `refused`: in words, why it did not take the form. */
export type Posted = { said: unknown } | { refused: string };

/**
 * Sends a form as the browser would, without leaving its page; an outage is waited for.
 * @returns undefined when it is answered neither way: the browser then sends it itself, once more, and shows what is answered, such as
 * where to sign in. Only for what is done once however often it is sent.
 */
export const postForm = async (form: HTMLFormElement, submitter: HTMLElement | null): Promise<Posted | undefined> => {
  const body = new FormData(form, submitter);
  const headers = { Accept: "application/json", [patient]: "1" };
  const answer = await fetch(form.action, { method: "POST", body, headers, redirect: "manual" });
  const said: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return { said };
  if (isRecord(said) && isText(said.detail)) return { refused: said.detail };
  if (submitter instanceof HTMLButtonElement) form.append(hidden(submitter));
  form.submit();
  return undefined;
};

/** What a button adds to the form that it sends: a form sent by a script leaves it out. */
const hidden = ({ name, value }: HTMLButtonElement): HTMLInputElement =>
  Object.assign(document.createElement("input"), { type: "hidden", name, value });
