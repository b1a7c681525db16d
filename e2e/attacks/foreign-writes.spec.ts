import { type APIRequestContext, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { portal } from "../support/addresses.ts";
import { caseAddress } from "../support/caseworker.ts";
import { type ForeignSite, firstOfAll, openForeignSite } from "../support/foreign-site.ts";
import { agents, citizens } from "../support/people.ts";
import { openAs, openAsAgent } from "../support/sign-in.ts";
import { fileAddress } from "../support/tracker.ts";
import { attackWords, everyWrite, openToAll, type Write } from "../support/writes.ts";

type Kind = "citizen" | "agent";
type Victim = { context: BrowserContext; page: Page; pages: readonly string[] };

let reference: string;
let writes: Write[];
let site: ForeignSite;
let victims: Record<Kind, Victim>;

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await openAs(page, citizens.amadou, "/mes-demarches");
  const link = page.locator('a[href^="/mes-demarches/"]').first();
  reference = (await link.getAttribute("href"))?.match(/^\/mes-demarches\/(\w+)/)?.[1] ?? "";
  writes = await everyWrite(reference);
  site = await openForeignSite(writes.filter(({ address }) => !openToAll[address]));
  const file = fileAddress(`D${reference}`);
  const citizen = { context, page, pages: ["/mes-demarches", file, `${file}/retrait`] };
  const office = await browser.newContext();
  const desk = await office.newPage();
  const examined = caseAddress(`D${reference}`);
  await openAsAgent(desk, agents.helene, examined);
  const agent = { context: office, page: desk, pages: [`${examined}?onglet=messages`, `${examined}?onglet=notes`] };
  victims = { citizen, agent };
  // A page left open brings itself up to date, and says so in a cookie: that would be taken for what an attack wrote.
  for (const { page: left } of Object.values(victims)) await left.goto("about:blank");
});

test.afterAll(async () => {
  for (const { context } of Object.values(victims)) await context.close();
  await site.close();
});

/** Browsers send our cookies along from another port of the same host, and from nowhere else. */
const attacks = [
  { who: "citizen", where: "at another port", from: (site) => `${site.origins.port}/fetches`, bears: true },
  { who: "citizen", where: "that hides where it is", from: (site) => `${site.origins.port}/forms?hidden`, bears: true },
  { who: "citizen", where: "at another address", from: (site) => `${site.origins.address}/fetches`, bears: false },
  { who: "citizen", where: "of another name", from: (site) => `${site.origins.name}/forms`, bears: false },
  { who: "agent", where: "that hides where it is", from: (site) => `${site.origins.port}/fetches?hidden`, bears: true },
] as const satisfies { who: Kind; where: string; from: (site: ForeignSite) => string; bears: boolean }[];

for (const { who, where, from, bears } of attacks)
  test(`a page ${where} writes nothing for a signed-in ${who}`, async () => {
    test.setTimeout(120_000);
    const { context, pages } = victims[who];
    const before = await whatIsThere(context, pages);
    expect(await attack(context, from(site))).toEqual({ methods: ["POST"], statuses: [403], bears });
    expect(await whatIsThere(context, pages)).toEqual(before);
  });

const unsaid: readonly [string, Record<string, string>][] = [
  ["POST", {}],
  ["POST", { origin: "null" }],
  ["POST", { origin: "http://localhost:1" }],
  ["PUT", { "sec-fetch-site": "same-site" }],
  ["PATCH", {}],
  ["DELETE", { origin: "null" }],
];

test("a request that does not say where it comes from, or from elsewhere, writes nothing", async () => {
  for (const { context } of Object.values(victims))
    for (const { address, what, fields } of writes.filter((write) => !openToAll[write.address]))
      for (const [method, headers] of unsaid)
        expect(await send(context.request, method, address, fields, headers), `${method} ${what}`).toBe(403);
});

test("what is open to all says so, and harms nobody", async () => {
  const { context, pages } = victims.citizen;
  const before = await whatIsThere(context, pages);
  for (const [address, { answers }] of Object.entries(openToAll)) {
    expect(writes.map((write) => write.address)).toContain(address);
    const response = await context.request.post(address, { form: { idop: "x" }, headers: { origin: "null" } });
    expect(response.status(), address).toBe(answers);
  }
  expect(await whatIsThere(context, pages)).toEqual(before);
});

test("the same form sent from our own page is taken", async () => {
  const { page, pages } = victims.citizen;
  const own = writes.find(({ what }) => what.startsWith("sendMessage at"));
  await page.goto(pages[1] ?? "");
  await expect(page.getByText(attackWords)).toHaveCount(0);
  await page.evaluate((fields) => {
    const form = Object.assign(document.createElement("form"), { method: "post", enctype: "multipart/form-data" });
    for (const [name, value] of Object.entries(fields))
      form.append(Object.assign(document.createElement("input"), { name, value }));
    document.body.append(form);
    form.submit();
  }, own?.fields ?? {});
  await expect(page.getByText(attackWords)).toBeVisible();
});

test("no site shows the portal in a frame", async () => {
  const page = await victims.citizen.context.newPage();
  await page.goto(`${site.origins.port}/frames`);
  await expect.poll(() => page.frames().length).toBe(6);
  for (const frame of page.mainFrame().childFrames()) {
    await frame.waitForLoadState();
    expect(frame.url()).toMatch(/^chrome-error:/);
  }
  await page.close();
});

type Attacked = { methods: string[]; statuses: number[]; bears: boolean };

/** @returns what the browser let through, whether that bore the session, and what the portal answered. */
const attack = async (context: BrowserContext, address: string): Promise<Attacked> => {
  const page = await context.newPage();
  const listeners = [hearForms(page), await hearFetches(page)];
  const heard = () => listeners.flatMap((listener) => listener());
  await page.goto(address);
  const sent = [...writes.filter((write) => !openToAll[write.address]).keys()];
  const unheard = () => sent.filter((number) => !heard().some((each) => each.form === number));
  let turn = 0;
  // The browser’s driver may miss the answer to a frame that another process comes to draw: it is sent again until it is heard.
  const remaining = async (): Promise<number[]> => {
    turn += 1;
    if (turn % 6 === 0) await page.evaluate((numbers) => Reflect.get(globalThis, "sendForms")?.(numbers), unheard());
    return unheard();
  };
  await expect.poll(remaining, { timeout: 60_000, intervals: [1_000] }).toEqual([]);
  const cookies = () => heard().flatMap(({ cookie }) => cookie ?? []);
  await expect.poll(() => cookies().length, { timeout: 15_000 }).toBeGreaterThan(0);
  const all = heard();
  await page.close();
  return {
    methods: [...new Set(all.map(({ method }) => method))],
    statuses: [...new Set(all.map(({ status }) => status))],
    bears: cookies().some((cookie) => cookie.includes("parvis-session=")),
  };
};

/** Of a frame that another process draws, the browser does not always tell with what cookies it was asked for. */
type Heard = { form: number; method: string; status: number; cookie: string | undefined };

const formAt = (url: string): number => Number(new URL(url).searchParams.get("form"));

const hearForms = (page: Page): (() => Heard[]) => {
  const answers: Heard[] = [];
  page.on("response", (response) => {
    const request = response.request();
    if (!response.url().startsWith(portal) || !request.isNavigationRequest()) return;
    if (response.url() === `${portal}${firstOfAll}`) return;
    const [method, status] = [request.method(), response.status()];
    const heard: Heard = { form: formAt(response.url()), method, status, cookie: undefined };
    answers.push(heard);
    // Never waited for: it may never come.
    request.allHeaders().then(
      ({ cookie = "" }) => {
        heard.cookie = cookie;
      },
      () => undefined,
    );
  });
  return () => answers;
};

/** Even what the browser keeps from the page that asked; it is told in any order. */
const hearFetches = async (page: Page): Promise<() => Heard[]> => {
  const wire = await page.context().newCDPSession(page);
  const [asked, cookies, statuses] = [
    new Map<string, { method: string; form: number }>(),
    new Map<string, string>(),
    new Map<string, number>(),
  ];
  wire.on("Network.requestWillBeSent", ({ requestId, type, request: { method, url } }) => {
    if (url.startsWith(portal) && type === "Fetch") asked.set(requestId, { method, form: formAt(url) });
  });
  wire.on("Network.requestWillBeSentExtraInfo", ({ requestId, headers }) => {
    cookies.set(requestId, headers.Cookie ?? "");
  });
  wire.on("Network.responseReceivedExtraInfo", ({ requestId, statusCode }) => statuses.set(requestId, statusCode));
  await wire.send("Network.enable");
  return () =>
    [...asked].flatMap(([id, request]) => {
      const status = statuses.get(id);
      return status === undefined ? [] : [{ ...request, status, cookie: cookies.get(id) }];
    });
};

const send = async (
  request: APIRequestContext,
  method: string,
  address: string,
  multipart: Record<string, string>,
  headers: Record<string, string>,
): Promise<number> => (await request.fetch(address, { method, multipart, headers, maxRedirects: 0 })).status();

/** What the pages say, and what the browser keeps. */
const whatIsThere = async (context: BrowserContext, pages: readonly string[]): Promise<string[]> => {
  const kept = (await context.cookies(portal)).map(({ name, value }) => `${name}=${value}`);
  const words: string[] = [];
  for (const page of pages) words.push(visible(await (await context.request.get(page)).text()));
  return [...kept.sort(), ...words];
};

const visible = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
