import { deal, type Random } from "#lib/local/drill/random.ts";
import { broken } from "./broken.ts";
import type { Form } from "./form.ts";
import { asMultipart, inAddress, odd } from "./odd.ts";
import type { Body } from "./post.ts";

type Bodies = { broken: Body[]; odd: Body[] };

/** Half of them cannot be read, half can; every kind at least once. */
export const bodiesFor = (form: Form, count: number, random: Random): Bodies => {
  const half = Math.floor(count / 2);
  return {
    broken: deal(Object.entries(broken), half, random).map(([what, make]) => ({ what, ...make(form, random) })),
    odd: [
      { what: "as an address is written", ...inAddress(form) },
      ...deal(Object.entries(odd), count - half - 1, random).map(([what, make]) => ({
        what,
        ...asMultipart(make(form, random)),
      })),
    ],
  };
};
