import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { portal } from "../addresses.ts";
import { storyDay } from "../days.ts";
import { filingAddress, procedureAddress } from "../filing.ts";
import { isOnlyText } from "./canary.ts";
import { texts } from "./payloads.ts";

/** A step whose every answer is right, so that the next may be reached. */
export const sound = {
  situation: { registeredInFrance: "yes", seller: "private", leased: "no", licence: "yes", insured: "yes" },
  vehicule: {
    plate: "GR-417-PT",
    hasTransferCode: "yes",
    transferCode: "48217",
    saleDate: storyDay(-3),
    saleTime: "14:30",
    mileage: "46910",
  },
} as const;

/** As the page saves by itself what is typed. */
export const save = async (
  request: APIRequestContext,
  step: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> => {
  const answer = await request.post(`/api${procedureAddress}/brouillon`, {
    multipart: { demarche: procedureAddress.split("/").at(-1) ?? "", etape: step, brouillon: "", ...answers },
    headers: { origin: portal },
  });
  expect(answer.status(), `${step} is kept, right or wrong`).toBe(200);
};

/** A draft cuts a longer answer. */
const longest = 1_950;

/** Each of these questions receives every payload, in as few pages as it takes. */
export const fillAndRead = async (
  page: Page,
  step: string,
  questions: readonly string[],
  others: Readonly<Record<string, string>>,
): Promise<void> => {
  const packs = texts(longest, " ");
  for (const round of packs.keys()) {
    const given = questions.map((question, shift) => [question, packs[(round + shift) % packs.length] ?? []] as const);
    const answers = given.map(([question, pack]) => [question, pack.join(" ")] as const);
    await save(page.request, step, { ...others, ...Object.fromEntries(answers) });
    await page.goto(`${filingAddress}/${step}`);
    await isOnlyText(page, [...new Set(given.flatMap(([, pack]) => pack))]);
  }
};
