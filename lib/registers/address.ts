import { z } from "zod";
import type { Facts } from "#lib/engine/condition.ts";
import { environment } from "#lib/environment.ts";
import { askOutside, jsonIn, OutsideFailed, whileSomeoneWaits } from "#lib/outside.ts";
import type { FoundAddress } from "./found-address.ts";
import { localAddresses } from "./local/addresses.ts";
import type { Question } from "./question.ts";

const address = z.object({
  label: z.string().max(300),
  name: z.string().max(200),
  postcode: z.string().max(10),
  city: z.string().max(100),
  citycode: z.string().max(5),
  score: z.number(),
});

const answer = z.object({ features: z.array(z.object({ properties: address })) });

/** Under this the geocoder itself is not sure: it is not said to be known. */
const sureEnough = 0.5;

/** Whether that address is known, and in which commune. Never throws: a service that is down, slow or lying gives `unavailable`. */
export const askAddress = async ({ street = "", postcode = "", city = "" }: Question): Promise<Facts> => {
  try {
    const [best] = await addressesLike(`${street} ${postcode} ${city}`, 1);
    if (best === undefined || best.score < sureEnough || best.postcode !== postcode) return { found: false };
    return { found: true, label: best.label, street: best.name, postcode, city: best.city, commune: best.citycode };
  } catch {
    return { unavailable: true };
  }
};

/** The first few that what is typed may be the beginning of, best first. @throws OutsideFailed */
export const addressesLike = async (typed: string, most: number): Promise<FoundAddress[]> => {
  const { ADDRESS_URL } = environment();
  const asked = typed.replace(/\s+/g, " ").trim().slice(0, 200);
  if (asked.length < 3) return [];
  if (ADDRESS_URL === undefined) return localAddresses(asked, most);
  const url = new URL(ADDRESS_URL);
  url.searchParams.set("q", asked);
  url.searchParams.set("limit", String(most));
  url.searchParams.set("autocomplete", "1");
  const { status, text } = await askOutside(url, { signal: whileSomeoneWaits(), atMost: 64 * 1024 });
  const said = answer.safeParse(jsonIn(text));
  if (status !== 200 || !said.success) throw new OutsideFailed("It is not the answer of a geocoder");
  return said.data.features.map(({ properties }) => properties).slice(0, most);
};
