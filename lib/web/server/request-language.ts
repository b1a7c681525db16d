import type { IncomingMessage } from "node:http";
import { asLanguage, type Language } from "#lib/engine/text.ts";

/** The language its reader has chosen. */
export const languageOf = ({ headers }: IncomingMessage): Language =>
  asLanguage(/(?:^|;\s*)(?:__Host-)?langue=([^;]*)/.exec(headers.cookie ?? "")?.[1]);
