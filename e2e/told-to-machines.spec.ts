import { expect, test } from "./support/story.ts";

type Told = { "@type": string; name?: string; url?: string; mainEntity?: object[] };

/** Width and height of a PNG, as its header tells them. */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

for (const language of ["fr", "en"])
  test(`machines are told of every procedure, in the language ${language}`, async ({ page, context, request }) => {
    await context.addCookies([{ name: "langue", value: language, domain: "localhost", path: "/" }]);
    const { procedures }: { procedures: { slug: string }[] } = await (await request.get("/api/v1/procedures")).json();
    const map = await (await request.get("/sitemap.xml")).text();
    expect(await (await request.get("/robots.txt")).text()).toContain("/sitemap.xml");
    for (const { slug } of procedures) {
      expect(map).toContain(`/demarches/${slug}</loc>`);
      const data = page.locator('script[type="application/ld+json"]');
      // Made in advance, a page does not know its own address: who comes first may have that one.
      await expect(async () => {
        await page.goto(`/demarches/${slug}`);
        await expect(data).toHaveCount(1, { timeout: 1 });
      }).toPass();
      const title = await page.getByRole("heading", { level: 1 }).textContent();
      const said = await data.textContent();
      const { "@graph": graph }: { "@graph": Told[] } = JSON.parse(said ?? "{}");
      const service = graph.find((each) => each["@type"] === "GovernmentService");
      expect([service?.name, new URL(service?.url ?? "").pathname]).toEqual([title, `/demarches/${slug}`]);
      const answered = await page.locator(".pv-faq dt").count();
      expect(graph.flatMap(({ mainEntity = [] }) => mainEntity).length, slug).toBe(answered);
      const card = await page.locator('meta[property="og:image"]').getAttribute("content");
      expect(card).toContain(`langue=${language}`);
      const answer = await request.get(card ?? "");
      expect(answer.headers()["content-type"]).toBe("image/png");
      expect(sizeOf(await answer.body())).toEqual([1200, 630]);
    }
  });
