import { type BrowserContext, expect, type Request } from "@playwright/test";
import { otherSites, portal } from "./addresses.ts";

/** What no page may do: complain in the console, break, or reach another site by itself. */
export type Quiet = {
  watch: (context: BrowserContext) => void;
  /** Words of the console that this story provokes on purpose. */
  except: (words: RegExp) => void;
  hold: () => void;
};

export const listenForNoise = (): Quiet => {
  const noise: string[] = [];
  const excepted: RegExp[] = [];
  return {
    watch: (context) => {
      context.on("console", (message) => {
        if (message.type() === "error") noise.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (fault) => noise.push(String(fault.error())));
      context.on("request", (request) => {
        if (isForeign(request)) noise.push(`Request to another site: ${request.url()}`);
      });
    },
    except: (words) => excepted.push(words),
    hold: () => expect(noise.filter((line) => !excepted.some((words) => words.test(line)))).toEqual([]),
  };
};

/** A person may be led to the sites of identity and payment; no page of ours asks them for anything. */
const isForeign = (request: Request): boolean => {
  const asked = new URL(request.url());
  if (!asked.protocol.startsWith("http") || asked.origin === portal) return false;
  if (!otherSites.includes(asked.origin)) return true;
  return !request.isNavigationRequest() && new URL(request.frame().url()).origin !== asked.origin;
};
