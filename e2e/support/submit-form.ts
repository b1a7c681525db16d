import { type APIRequestContext, expect } from "@playwright/test";
import { portal } from "./addresses.ts";

/** Sends the form of a page that has this field, as a browser without scripts would: with what it hides, and these entries. */
export const submitForm = async (
  request: APIRequestContext,
  address: string,
  field: string,
  entries: readonly (readonly [name: string, value: string])[],
): Promise<void> => {
  const page = await (await request.get(address)).text();
  const forms = [...page.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].map(([form]) => form);
  const wanted = forms.find((form) => form.includes(`name="${field}"`));
  expect(wanted, `${address} has a form with ${field}`).toBeDefined();
  const multipart = new FormData();
  for (const [input] of (wanted ?? "").matchAll(/<input type="hidden"[^>]*>/g))
    multipart.append(attribute(input, "name"), attribute(input, "value"));
  for (const [name, value] of entries) multipart.append(name, value);
  const answer = await request.post(address, { multipart, headers: { origin: portal }, maxRedirects: 0 });
  expect([200, 303], `${address} takes ${field}`).toContain(answer.status());
};

const attribute = (element: string, name: string): string => {
  const [, value = ""] = new RegExp(`\\s${name}="([^"]*)"`).exec(element) ?? [];
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
};
