import type { Configuration } from "oidc-provider";
import { errorPage, TECHNICAL_FAULT } from "./error-page.ts";
import type { Platform } from "./page.ts";

/** The codes a platform shows for what the provider itself refuses. */
export type ProviderErrorCodes = {
  readonly unknownClient: string;
  readonly unknownRedirectUri: string;
  readonly unknownLogoutUri: string;
  readonly other: string;
};

/** What a browser sees of an error that cannot be sent back to the portal. */
export const renderErrorOf =
  (platform: Platform, codes: ProviderErrorCodes): NonNullable<Configuration["renderError"]> =>
  (ctx, { error, error_description }) => {
    const detail = error_description === undefined ? error : `${error}: ${error_description}`;
    const lost = error === "invalid_request" && /session|expired/.test(error_description ?? "");
    const code = lost ? "Y190001" : codeOf(codes, error, error_description);
    const message = lost ? "Votre session a expiré. Reprenez la connexion depuis Parvis." : TECHNICAL_FAULT;
    ctx.type = "html";
    ctx.body = errorPage(platform, { status: ctx.status, code, message, detail }).body;
  };

const codeOf = (codes: ProviderErrorCodes, error: string, description: string | undefined): string => {
  if (error === "invalid_client") return codes.unknownClient;
  if (error === "invalid_redirect_uri") return codes.unknownRedirectUri;
  return description?.startsWith("post_logout_redirect_uri") ? codes.unknownLogoutUri : codes.other;
};
