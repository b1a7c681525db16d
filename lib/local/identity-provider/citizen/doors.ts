import { z } from "zod";
import { citizenIdentityProviders } from "#lib/local/people/citizen.ts";
import { claimsRequest, type Door, listWith, type Passage, readStrictly, refused } from "../door.ts";
import { levelAnswered } from "./levels.ts";

const INVALID_REQUEST = "Y030007";

const authorizeParams = z.strictObject({
  client_id: z.string().min(1),
  response_type: z.literal("code"),
  scope: listWith("openid"),
  redirect_uri: z.string().min(1),
  acr_values: z.string().min(1),
  state: z.string().min(1),
  nonce: z.string().min(22),
  prompt: z
    .string()
    .regex(/^(login|consent)( (login|consent))?$/, "login or consent")
    .optional(),
  claims: z.string().optional(),
  idp_hint: z.string().optional(),
  ui_locales: z.string().optional(),
});

/**
 * FranceConnect's own list of parameters, stricter than its discovery document: PKCE, `max_age` or `login_hint` are refused
 * on a page, without going back. It always shows its information page, hence `prompt=consent`.
 */
export const authorizeDoorTo =
  (levels: readonly string[]): Door =>
  (params) => {
    const read = readStrictly(authorizeParams, params);
    if ("fault" in read) return refused(INVALID_REQUEST, read.fault);
    const { acr_values, claims, idp_hint } = read.values;
    if (!levelAnswered(levels, acr_values)) return refused("Y020002", `acr_values: ${acr_values}`);
    if (idp_hint && !citizenIdentityProviders.some(({ slug }) => slug === idp_hint)) {
      return refused("Y030016", "idp_hint: unknown identity provider");
    }
    const refusal = claims === undefined ? undefined : claimsRefusal(claims);
    if (refusal) return refusal;
    const accepted = new URLSearchParams(params);
    accepted.set("prompt", "consent");
    return { kind: "accepted", params: accepted };
  };

const claimsRefusal = (claims: string): Passage | undefined => {
  const wanted = claimsRequest.safeParse(claims);
  if (!wanted.success) return refused(INVALID_REQUEST, "claims: not a claims request");
  const amr = wanted.data.id_token && "amr" in wanted.data.id_token;
  return amr ? refused("Y030009", "claims: amr is not granted") : undefined;
};

const logoutParams = z.strictObject({
  id_token_hint: z.string().min(1),
  post_logout_redirect_uri: z.string().optional(),
  state: z.string().optional(),
  client_id: z.string().optional(),
  logout_hint: z.string().optional(),
  ui_locales: z.string().optional(),
});

export const logoutDoor: Door = (params) => {
  const read = readStrictly(logoutParams, params);
  return "fault" in read ? refused(INVALID_REQUEST, read.fault) : { kind: "accepted", params };
};
