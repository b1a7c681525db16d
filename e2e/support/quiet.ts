import { type BrowserContext, expect, type Request } from "@playwright/test";
import { otherSites, portal } from "./addresses.ts";

/** What no page may do: complain in the console, break, violate its content policy, or reach another site by itself. */
export type Quiet = {
  watch: (context: BrowserContext) => Promise<void>;
  /** Words of the console that this story provokes on purpose. */
  except: (words: RegExp) => void;
  hold: () => void;
};

export const listenForNoise = (): Quiet => {
  const noise: string[] = [];
  const excepted: RegExp[] = [];
  return {
    watch: async (context) => {
      context.on("console", (message) => {
        if (message.type() === "error") noise.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (fault) => noise.push(String(fault.error())));
      context.on("request", (request) => {
        if (isForeign(request)) noise.push(`Request to another site: ${request.url()}`);
      });
      await hearViolations(context, (violation) => noise.push(violation));
    },
    except: (words) => excepted.push(words),
    hold: () => expect(noise.filter((line) => !excepted.some((words) => words.test(line)))).toEqual([]),
  };
};

/** The browser tells each page of ours what its policy has refused. */
const hearViolations = async (context: BrowserContext, hear: (violation: string) => void): Promise<void> => {
  await context.exposeBinding("tellViolation", ({ frame }, violation: string) => {
    if (frame.url().startsWith(portal)) hear(`Policy violated: ${violation} (${frame.url()})`);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
      const tell: unknown = Reflect.get(globalThis, "tellViolation");
      if (typeof tell === "function") tell(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
};

/** A person may be led to the sites of identity and payment; no page of ours asks them for anything. */
const isForeign = (request: Request): boolean => {
  const asked = new URL(request.url());
  if (!asked.protocol.startsWith("http") || asked.origin === portal) return false;
  if (!otherSites.includes(asked.origin)) return true;
  return !request.isNavigationRequest() && new URL(request.frame().url()).origin !== asked.origin;
};
