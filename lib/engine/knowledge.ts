import type { Text } from "./text.ts";

export type Place = { code: string; name: Text };

/** What only a server holds, for it is too large to be sent with a form. Where it is absent, its questions are taken as typed. */
export type Knowledge = {
  /** A number that exists in its country, in E.164; undefined when there is none like it. */
  phone: (typed: string) => string | undefined;
  /** @param former whether a commune that is now part of another is one */
  commune: (code: string, former: boolean) => Place | undefined;
  /** Those that what was typed designates: a name, a postcode, or the one with the other between brackets. */
  communes: (typed: string, former: boolean) => readonly Place[];
  country: (code: string) => Place | undefined;
  countries: (typed: string) => readonly Place[];
};
