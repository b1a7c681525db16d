import type { Faults } from "#lib/local/faults.ts";
import { type Answer, type Asked, json, type Route } from "#lib/local/serve.ts";
import type { Store } from "#lib/local/store.ts";
import { nonsense, notJson, rateLimited, refusal, refused, unavailable } from "./answers.ts";
import { type LanguageOfCarrier, languagesOfCarrier, type Shipment, tracked } from "./shipment.ts";

export type CarrierFault = "rate-limited" | "down" | "slow" | "nonsense" | "not-json" | "error" | "timeout";
type Parts = { shipments: Store<Shipment>; faults: Faults<CarrierFault>; key: string; now: () => Date };

/** `GET /suivi/v2/idships/{ids}?lang=`: one to ten numbers, separated by commas. */
export const trackingRoute = ({ shipments, faults, key, now }: Parts): Route => {
  const withinQuota = quota(100, 1000, now);
  return [
    "GET",
    "/suivi/v2/idships/:ids",
    async (asked) => {
      const lang = languageOf(asked);
      const fault = await faultyAnswer(faults, lang);
      if (fault) return fault;
      if (asked.header("X-Okapi-Key") !== key) return refused(401, lang);
      if (!withinQuota()) return rateLimited();
      return answer(shipments, asked.param("ids").split(","), lang);
    },
  ];
};

const answer = (shipments: Store<Shipment>, ids: string[], lang: LanguageOfCarrier): Answer => {
  if (ids.length > 10 || !ids.every((id) => /^[0-9A-Za-z]{11,15}$/.test(id))) return refused(400, lang);
  const found = ids.map((id) => ({ id, shipment: shipments.get(id.toUpperCase()) }));
  const bodies = found.map(({ id, shipment }) => (shipment ? told(shipment, lang) : refusal(404, lang, id)));
  if (ids.length > 1) return json(207, bodies);
  const [alone] = found;
  return alone?.shipment ? json(200, told(alone.shipment, lang)) : refused(404, lang);
};

const told = (shipment: Shipment, lang: LanguageOfCarrier) => ({
  lang,
  scope: "open",
  returnCode: 200,
  shipment: tracked(shipment, lang),
});

const languageOf = (asked: Asked): LanguageOfCarrier =>
  languagesOfCarrier.find((known) => known === asked.query.get("lang")) ?? "fr_FR";

const faultyAnswer = async (faults: Faults<CarrierFault>, lang: string): Promise<Answer | null> => {
  const mode = faults.mode();
  switch (mode) {
    case "none":
      return null;
    case "slow":
      await faults.delay();
      return null;
    case "rate-limited":
      return rateLimited();
    case "down":
      return unavailable();
    case "nonsense":
      return nonsense();
    case "not-json":
      return notJson();
    case "error":
      return refused(500, lang);
    case "timeout":
      return refused(504, lang);
  }
};

/** At most `calls` within a window, as the carrier announces in its 429. */
const quota = (calls: number, windowMs: number, now: () => Date) => {
  let opened = 0;
  let made = 0;
  return (): boolean => {
    const instant = now().getTime();
    if (Math.abs(instant - opened) >= windowMs) {
      opened = instant;
      made = 0;
    }
    made += 1;
    return made <= calls;
  };
};
