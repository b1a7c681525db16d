import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { portal } from "../addresses.ts";
import type { ChosenFile } from "../files.ts";
import { submitForm } from "../submit-form.ts";
import { hostilePdf, hostilePhotograph, hostilePicture } from "./files.ts";
import { payloads, texts } from "./payloads.ts";

/** The longest message or note; a longer one is cut. */
const longest = 2_000;

/** Every payload, in as few messages as it takes. */
export const say = async (request: APIRequestContext, address: string, field: string): Promise<void> => {
  for (const text of texts(longest)) await submitForm(request, address, field, [[field, text.join("\n")]]);
};

/** Files of each kind whose names and insides are hostile. */
export const hostileFiles = async (): Promise<ChosenFile[]> => {
  const every = 23;
  // A name ends where a folder would begin.
  const named = payloads
    .filter((payload) => !payload.includes("/"))
    .filter((_, index) => index % every === 0)
    .map((payload) => payload.slice(0, 90));
  const kinds = [hostilePdf, hostilePhotograph, hostilePicture] as const;
  const files = named.slice(0, 12).map((payload, index) => {
    const [make, extension] = [kinds[index % kinds.length] ?? hostilePdf, ["pdf", "jpg", "png"][index % kinds.length]];
    return make(`${payload}.${extension}`, index * every);
  });
  return Promise.all(files);
};

/** @returns the name under which it is kept. */
export const upload = async (
  request: APIRequestContext,
  address: string,
  slot: string,
  { name, mimeType, buffer }: ChosenFile,
): Promise<string> => {
  const answer = await request.post(address, {
    multipart: { piece: slot, fichier: { name, mimeType, buffer } },
    headers: { origin: portal, accept: "application/json" },
  });
  expect(answer.status(), name).toBe(201);
  return (await answer.json()).fileName;
};

/** The last first: the others keep their place. */
export const removeFiles = async (page: Page, address: string): Promise<void> => {
  const handles = await page
    .locator(`form[action="${address}/supprimer"] input[name=fichier]`)
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("value") ?? ""));
  for (const fichier of handles.reverse())
    await page.request.post(`${address}/supprimer`, { form: { fichier }, headers: { origin: portal } });
};

/** What the form with this field would send as it stands. */
export const entriesOf = (page: Page, field: string): Promise<[string, string][]> =>
  page.evaluate((name) => {
    const form = [...document.forms].find((each) => each.elements.namedItem(name));
    const entries = [...new FormData(form)].filter(([key]) => !key.startsWith("$ACTION"));
    return entries.flatMap(([key, value]): [string, string][] => (typeof value === "string" ? [[key, value]] : []));
  }, field);
