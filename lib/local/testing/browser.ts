import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { Refusal } from "../preparation/refusal.mjs";
import { command } from "./command.ts";
import { installFromSystem } from "./system-package.ts";

/** The same engine without the windows of a desk: it tells the journeys in two thirds of the time. */
const shell = "/usr/bin/chromium-headless-shell";
const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The path of a Chromium to test with, installed when there is none. @throws Refusal when that is impossible. */
export const ensureBrowser = async (): Promise<string> => {
  for (const { install, places } of ways) {
    await install();
    const found = [process.env.CHROMIUM, ...places()].find((path) => path && existsSync(path));
    if (found) return found;
  }
  throw new Refusal({
    fr: "Aucun navigateur pour les essais, et il n’a pas pu être installé. Installez Chromium, puis : CHROMIUM=/chemin/vers/chromium npm test",
    en: "No browser to test with, and none could be installed. Install Chromium, then: CHROMIUM=/path/to/chromium npm test",
  });
};

type Way = { install: () => Promise<void>; places: () => readonly string[] };

const nothing = async (): Promise<void> => undefined;
const anywhere = (): string[] => [...usualPlaces, chromium.executablePath()];

const ways: readonly Way[] = [
  { install: nothing, places: () => [shell] },
  { install: () => installFromSystem("chromium-headless-shell"), places: () => [shell, ...anywhere()] },
  {
    install: () => command(["npx", "playwright", "install", "chromium"]).catch(nothing),
    places: anywhere,
  },
  { install: () => installFromSystem("chromium"), places: anywhere },
];
