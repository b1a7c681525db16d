import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { Refusal } from "../preparation/refusal.mjs";
import { command } from "./command.ts";
import { installFromSystem } from "./system-package.ts";

const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium to test with, installed when there is none. @throws Refusal when that is impossible. */
export const ensureBrowser = async (): Promise<string> => {
  for (const install of [nothing, fromPlaywright, fromTheSystem]) {
    await install();
    const found = findBrowser();
    if (found) return found;
  }
  throw new Refusal({
    fr: "Aucun navigateur pour les essais, et il n’a pas pu être installé. Installez Chromium, puis : CHROMIUM=/chemin/vers/chromium npm test",
    en: "No browser to test with, and none could be installed. Install Chromium, then: CHROMIUM=/path/to/chromium npm test",
  });
};

const findBrowser = (): string | undefined =>
  [process.env.CHROMIUM, ...usualPlaces, chromium.executablePath()].find((path) => path && existsSync(path));

const nothing = async (): Promise<void> => undefined;

const fromPlaywright = (): Promise<void> => command(["npx", "playwright", "install", "chromium"]).catch(nothing);

const fromTheSystem = (): Promise<void> => installFromSystem("chromium");
