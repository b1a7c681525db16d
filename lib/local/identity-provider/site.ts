import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import type { Text } from "#lib/engine/text.ts";
import type { Door } from "./door.ts";
import type { Keys } from "./keys.ts";
import type { Page, Platform } from "./page.ts";

/** One request to a page between `/authorize` and the way back. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The method, then what follows the interaction's own address: `GET`, `POST compte/rivage`. */
  readonly step: string;
  /** The interaction's own address. */
  readonly base: string;
  readonly form: URLSearchParams;
};

/** Someone of the demonstration, as a visitor is told how to be them. */
export type Impersonable = { readonly name: string; readonly signIn: string; readonly about: Text };

/** What else is done to a provider before it serves. */
export type Prepare = (provider: Provider, keys: Keys) => void;

export type Site = {
  readonly platform: Platform;
  readonly provider: Provider;
  readonly doors: Readonly<Record<string, Door>>;
  readonly welcome: () => Page;
  readonly people: readonly Impersonable[];
  /** Answers with a page, or has answered already by a redirect. */
  readonly interact: (exchange: Exchange) => Promise<Page | undefined>;
};
