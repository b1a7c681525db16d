import type Provider from "oidc-provider";
import type { Configuration, KoaContextWithOIDC } from "oidc-provider";
import { z } from "zod";
import { loggedOutPage, logoutPage } from "./logout-page.ts";
import type { Platform } from "./page.ts";

const pending = z.object({ secret: z.string() });

type Logout = NonNullable<NonNullable<Configuration["features"]>["rpInitiatedLogout"]>;

export const logoutOf = (platform: Platform): Logout => ({
  enabled: true,
  logoutSource: (ctx) => renderLogout(platform, ctx),
  postLogoutSuccessSource: (ctx) => {
    ctx.body = loggedOutPage(platform).body;
  },
});

/** Without a session the provider writes a page of its own, in English and useless without scripts: ours takes its place. */
export const replaceBareLogoutPage = (platform: Platform, provider: Provider): void => {
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    await next();
    if (ctx.oidc?.route === "end_session" && ctx.status === 200) renderLogout(platform, ctx);
  });
};

const renderLogout = (platform: Platform, ctx: KoaContextWithOIDC): void => {
  const { secret } = pending.parse(ctx.oidc.session?.state);
  ctx.body = logoutPage(platform, { action: ctx.oidc.urlFor("end_session_confirm"), secret }).body;
};
