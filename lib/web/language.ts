import { cookies } from "next/headers";
import { asLanguage, type Language } from "#lib/engine/text.ts";
import { ownCookie, ownCookieName } from "./own-cookie.ts";

/** `next.config.js` reads this name too, to answer with the page of that language. */
const name = "langue";
const year = 365 * 24 * 60 * 60;

/** The language a person chose, where the address does not say it; French until they choose. */
export const currentLanguage = async (): Promise<Language> =>
  asLanguage((await cookies()).get(ownCookieName(name))?.value);

export const languageCookie = (language: Language): string => ownCookie(name, language, `Max-Age=${year}`);
