import type { Configuration } from "oidc-provider";
import type { Keys } from "./keys.ts";
import { memoryAdapter } from "./memory-adapter.ts";
import type { Platform } from "./page.ts";
import { type ProviderErrorCodes, renderErrorOf } from "./provider-error.ts";
import { logoutOf } from "./provider-logout.ts";

/** What both platforms have in common: addresses, client authentication, signed userinfo, our own pages. */
export const commonConfiguration = (platform: Platform, keys: Keys, mount: string, codes: ProviderErrorCodes) =>
  ({
    jwks: keys.jwks,
    adapter: memoryAdapter(),
    routes: {
      authorization: "/authorize",
      token: "/token",
      userinfo: "/userinfo",
      jwks: "/jwks",
      end_session: "/session/end",
      revocation: "/token/revocation",
    },
    responseTypes: ["code"],
    clientAuthMethods: ["client_secret_post", "private_key_jwt"],
    enabledJWA: {
      idTokenSigningAlgValues: ["ES256", "RS256", "HS256"],
      userinfoSigningAlgValues: ["ES256", "RS256", "HS256"],
      idTokenEncryptionAlgValues: ["ECDH-ES", "RSA-OAEP"],
      idTokenEncryptionEncValues: ["A256GCM"],
      userinfoEncryptionAlgValues: ["ECDH-ES", "RSA-OAEP"],
      userinfoEncryptionEncValues: ["A256GCM"],
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      jwtUserinfo: { enabled: true },
      claimsParameter: { enabled: true },
      revocation: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: logoutOf(platform),
    },
    cookies: {
      keys: keys.cookies,
      names: {
        session: `${platform.slug}_simulation_session`,
        interaction: `${platform.slug}_simulation_interaction`,
        resume: `${platform.slug}_simulation_resume`,
      },
    },
    discovery: { request_parameter_supported: false },
    clientBasedCORS: () => false,
    renderError: renderErrorOf(platform, codes),
    interactionUrl: (uid: string) => `${mount}/interaction/${uid}`,
  }) satisfies Configuration & { interactionUrl: (uid: string) => string };
