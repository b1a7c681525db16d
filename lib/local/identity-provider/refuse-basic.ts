import type Provider from "oidc-provider";

/** Neither platform takes `client_secret_basic`, which the provider would otherwise accept in place of `client_secret_post`. */
export const refuseBasic = (provider: Provider): void => {
  provider.use(async (ctx, next) => {
    if (!/^basic /i.test(ctx.get("authorization"))) return next();
    ctx.status = 401;
    ctx.body = { error: "invalid_client", error_description: "client authentication failed" };
  });
};
