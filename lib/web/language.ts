import { cookies } from "next/headers";
import { asLanguage, type Language } from "#lib/engine/text.ts";

/** The language a person chose, where the address does not say it; French until they choose. */
export const currentLanguage = async (): Promise<Language> => asLanguage((await cookies()).get("langue")?.value);
