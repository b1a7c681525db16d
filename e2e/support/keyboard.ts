import { expect, type Locator, type Page } from "@playwright/test";
import type { ChosenFile } from "./files.ts";
import { faultsOfFocus, wayTo } from "./focus.ts";

/** Longer than any page: whoever has pressed Tab as often is going round in circles. */
const mostStops = 150;

/** Somebody without a mouse. At each stop what has the focus must be in sight, nothing over it, with a ring around it. */
export type Keyboard = {
  /** Moves by Tab or Shift+Tab until this has the focus. */
  to: (control: Locator) => Promise<void>;
  press: (key: string) => Promise<void>;
  /** Follows a link, or presses a button. */
  use: (control: Locator) => Promise<void>;
  tick: (box: Locator) => Promise<void>;
  write: (field: Locator, words: string) => Promise<void>;
  pick: (question: string, answer: string) => Promise<void>;
  choose: (field: Locator, file: ChosenFile) => Promise<void>;
};

export const takeKeyboard = (page: Page): Keyboard => {
  // The browser hands its chooser over from then on: asked with the key that opens it, it might come too late.
  page.on("filechooser", () => undefined);
  const press = (key: string) => page.keyboard.press(key);
  const to = async (control: Locator): Promise<void> => {
    for (let stops = 0; stops < mostStops; stops++) {
      const way = await control.evaluate(wayTo);
      if (way === "here") return;
      await press(way);
      expect(await page.evaluate(faultsOfFocus), new URL(page.url()).pathname).toEqual([]);
    }
    throw new Error(`${control} is out of reach of the Tab key`);
  };
  const use = async (control: Locator): Promise<void> => {
    await to(control);
    await press("Enter");
  };
  return {
    to,
    press,
    use,
    tick: async (box) => {
      await to(box);
      await press("Space");
    },
    write: async (field, words) => {
      await to(field);
      await press("ControlOrMeta+a");
      await page.keyboard.type(words);
    },
    pick: (question, answer) => pick(page, to, question, answer),
    choose: async (field, file) => {
      await to(field);
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press("Enter")]);
      await chooser.setFiles(file);
    },
  };
};

/** Tab enters a group of radio buttons once; arrows move inside it. */
const pick = async (page: Page, to: Keyboard["to"], question: string, answer: string): Promise<void> => {
  const radios = page.getByRole("group", { name: question }).getByRole("radio");
  const wanted = page.getByRole("group", { name: question }).getByRole("radio", { name: answer, exact: true });
  const chosen = radios.and(page.locator(":checked"));
  await to((await chosen.count()) > 0 ? chosen : radios.first());
  await page.keyboard.press("Space");
  for (let left = await radios.count(); left > 0; left--) {
    if (await wanted.isChecked()) return;
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(faultsOfFocus), question).toEqual([]);
  }
  await expect(wanted).toBeChecked();
};
