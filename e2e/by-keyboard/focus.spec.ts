import { faultsOfFocus } from "../support/focus.ts";
import { expect, test } from "../support/story.ts";

const ring = "outline: 3px solid #10305c";
const button = (style: string, more = "") => `<button style="${style}" ${more}>Envoyer</button>`;

const pages = [
  { how: "nothing around it", body: button("outline: none"), fault: /nothing shows/ },
  { how: "a ring too thin", body: button("outline: 1px solid #10305c"), fault: /nothing shows/ },
  { how: "a ring too pale", body: button("outline: 3px solid #e8e4da"), fault: /nothing shows/ },
  {
    how: "a bar over it",
    body: `${button(ring)}<p style="position: fixed; inset: 0 0 auto; height: 9rem">Barre</p>`,
    fault: /is under/,
  },
  { how: "nowhere in sight", body: button(`${ring}; position: fixed; left: -50rem`), fault: /out of sight/ },
  { how: "a place in the queue of its own", body: button(ring, 'tabindex="3"'), fault: /jumps the queue/ },
];

for (const { how, body, fault } of pages)
  test(`what has the focus is not taken for seen with ${how}`, async ({ page }) => {
    await page.setContent(`<html lang="fr"><body style="background: white">${body}</body></html>`);
    await page.keyboard.press("Tab");
    expect((await page.evaluate(faultsOfFocus)).join()).toMatch(fault);
  });

test("what has the focus is taken for seen in sight, with its ring, nothing over it", async ({ page }) => {
  await page.setContent(`<html lang="fr"><body style="background: white">${button(ring)}</body></html>`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(faultsOfFocus)).toEqual([]);
});
