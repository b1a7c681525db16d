import type Provider from "oidc-provider";
import type { KoaContextWithOIDC as Context } from "oidc-provider";
import { z } from "zod";
import { after } from "#lib/local/serve.ts";
import type { Keys } from "../keys.ts";
import type { Document, Fault, Place } from "./fault.ts";
import { type Forger, otherKeys } from "./forge.ts";

/** What goes wrong now, and how often each place was asked. */
export type Mischief = { faults: readonly Fault[]; calls: Record<Place, number> };

const placeOf: Readonly<Record<string, Place | undefined>> = {
  "/.well-known/openid-configuration": "discovery",
  "/jwks": "jwks",
  "/token": "token",
  "/userinfo": "userinfo",
};

/** Stands in front of the provider: what it answers is held back, altered or dropped as the tests ask. */
export const injectFaults = (provider: Provider, mischief: Mischief, keys: Keys, forger: Forger): void => {
  provider.use(async (ctx: Context, next) => {
    const place = placeOf[ctx.path];
    if (!place) return next();
    mischief.calls[place] += 1;
    for (const fault of mischief.faults) if (await isTroubled(ctx, place, fault)) return;
    await next();
    for (const fault of mischief.faults) await alter(ctx, place, fault, keys, forger);
  });
};

/** @returns whether there is nothing more to answer. */
const isTroubled = async (ctx: Context, place: Place, fault: Fault): Promise<boolean> => {
  if (fault.kind === "cut" && fault.places.includes(place)) {
    ctx.respond = false;
    ctx.req.socket.destroy();
    return true;
  }
  if (!("place" in fault) || fault.place !== place) return false;
  if (fault.kind === "silent") await Promise.race([after(fault.milliseconds), left(ctx)]);
  if (fault.kind === "dripping") drip(ctx);
  if (fault.kind === "status") Object.assign(ctx, { status: fault.status, body: "Error: at provider.js:1:1" });
  return fault.kind !== "silent" || ctx.req.socket.destroyed;
};

const left = (ctx: Context): Promise<void> => new Promise((resolve) => ctx.req.socket.once("close", () => resolve()));

/** An answer that never ends, a byte at a time: no timeout of a silent socket sees it. */
const drip = (ctx: Context): void => {
  ctx.respond = false;
  ctx.res.writeHead(200, { "content-type": "application/json" });
  const dripping = setInterval(() => ctx.res.write(" "), 100);
  ctx.req.socket.once("close", () => clearInterval(dripping));
};

const answered = z.looseObject({ id_token: z.string() });

const alter = async (ctx: Context, place: Place, fault: Fault, keys: Keys, forger: Forger): Promise<void> => {
  if (place === "jwks" && fault.kind === "other-keys") ctx.body = await otherKeys(keys);
  if (place === "discovery" && fault.kind === "other-issuer")
    ctx.body = { ...z.looseObject({}).parse(ctx.body), ...liar };
  if (place === "token" && fault.kind === "no-id-token") {
    const { id_token: _, ...rest } = answered.parse(ctx.body);
    ctx.body = rest;
  }
  if (place === "userinfo" && fault.kind === "plain-json") await asPlainJson(ctx, forger);
  if ("document" in fault && placeOfDocument[fault.document] === place) {
    await rewrite(ctx, fault.document, async (token) => forged(await forger.open(token), fault, forger));
  }
};

const liar = { issuer: "https://liar.example/api/v2" };

const placeOfDocument = { id_token: "token", userinfo: "userinfo" } as const satisfies Record<Document, Place>;

const forged = async (jws: string, fault: Extract<Fault, { document: Document }>, forger: Forger): Promise<string> => {
  switch (fault.kind) {
    case "forged":
      return forger.close(await forger.sign(jws, fault));
    case "bare":
      return jws;
    case "encrypted-to-another":
      return forger.closeToAnother(jws);
  }
};

const rewrite = async (ctx: Context, document: Document, change: (token: string) => Promise<string>): Promise<void> => {
  if (document === "userinfo") {
    const type = ctx.type;
    ctx.body = await change(z.string().parse(ctx.body));
    ctx.type = type;
    return;
  }
  const tokens = answered.safeParse(ctx.body);
  if (tokens.success) ctx.body = { ...tokens.data, id_token: await change(tokens.data.id_token) };
};

const asPlainJson = async (ctx: Context, forger: Forger): Promise<void> => {
  const [, payload = ""] = (await forger.open(z.string().parse(ctx.body))).split(".");
  ctx.type = "application/json";
  ctx.body = Buffer.from(payload, "base64url").toString();
};
