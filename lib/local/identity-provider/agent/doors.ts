import { z } from "zod";
import { agentIdentityProviders } from "#lib/local/people/agents.ts";
import { claimsRequest, type Door, listWith, readStrictly, refused } from "../door.ts";

const INVALID_REQUEST = "Y000400";

const authorizeParams = z.strictObject({
  client_id: z.string().min(1),
  response_type: z.literal("code"),
  scope: listWith("openid"),
  redirect_uri: z.string().min(1),
  state: z.string().min(32),
  nonce: z.string().min(32),
  prompt: z.string().optional(),
  claims: z.string().optional(),
  acr_values: z.string().optional(),
  idp_hint: z.enum(agentIdentityProviders.map(({ id }) => id)).optional(),
  login_hint: z.string().optional(),
  siret_hint: z
    .string()
    .regex(/^\d{14}$/, "14 digits")
    .optional(),
  response_mode: z.string().optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.literal("S256").optional(),
});

/** ProConnect's own list of parameters. It has no consent page: of `prompt`, only `login` and `none` mean something. */
export const authorizeDoor: Door = (params) => {
  const read = readStrictly(authorizeParams, params);
  if ("fault" in read) return refused(INVALID_REQUEST, read.fault);
  const { prompt, claims } = read.values;
  if (claims !== undefined && !claimsRequest.safeParse(claims).success) {
    return refused(INVALID_REQUEST, "claims: not a claims request");
  }
  const accepted = new URLSearchParams(params);
  const kept = (prompt ?? "").split(" ").filter((word) => word === "login" || word === "none");
  accepted.delete("prompt");
  if (kept.length > 0) accepted.set("prompt", kept.join(" "));
  return { kind: "accepted", params: accepted };
};

const logoutParams = z
  .strictObject({
    id_token_hint: z.string().optional(),
    client_id: z.string().optional(),
    post_logout_redirect_uri: z.string().min(1),
    state: z.string().min(1),
    logout_hint: z.string().optional(),
    ui_locales: z.string().optional(),
  })
  .refine(({ id_token_hint, client_id }) => id_token_hint || client_id, "id_token_hint or client_id is required");

export const logoutDoor: Door = (params) => {
  const read = readStrictly(logoutParams, params);
  return "fault" in read ? refused(INVALID_REQUEST, read.fault) : { kind: "accepted", params };
};
