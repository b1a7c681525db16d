import { askForRequesters, type Secrets } from "#db/asking.ts";
import { currentSid } from "./session-cookie.ts";
import { hashOfSid } from "./sessions/sid.ts";

/** From then on every query of this process is asked with the session of the request it is made for. */
export const askAsRequesters = (): void => askForRequesters(requester);

const requester = async (): Promise<Secrets> => {
  const sid = await currentSid();
  return sid ? { session: hashOfSid(sid) } : {};
};
