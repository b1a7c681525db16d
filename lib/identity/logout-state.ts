import { randomBytes, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { seeOther } from "#lib/web/see-other.ts";
import { logoutCookie } from "./cookies.ts";
import { type Kind, kinds } from "./kind.ts";
import { signInPage } from "./motive.ts";

/** A state for one logout, kept where only the way back reads it. */
export const newLogoutState = async (kind: Kind): Promise<string> => {
  const { name, options } = logoutCookie();
  const state = `${kind}.${randomBytes(32).toString("base64url")}`;
  (await cookies()).set(name, state, options);
  return state;
};

/** The way back from the provider’s logout. It changes nothing: the state only chooses what the person reads. */
export const returnFromLogout = async (request: Request): Promise<Response> => {
  const { name, options } = logoutCookie();
  const jar = await cookies();
  const kept = jar.get(name)?.value ?? "";
  const given = new URL(request.url).searchParams.get("state") ?? "";
  jar.set(name, "", { ...options, maxAge: 0 });
  const kind = kinds.find((one) => kept.startsWith(`${one}.`));
  return seeOther(kind && same(kept, given) ? signInPage(kind, { motif: "deconnecte" }) : "/");
};

const same = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};
