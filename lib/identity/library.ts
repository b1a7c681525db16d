import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { environment } from "#lib/environment.ts";
import type { Attempt } from "./attempt.ts";
import { optionsFor } from "./options.ts";
import type { Patience } from "./patience.ts";

type Step = {
  action: "signin" | "callback";
  method: "GET" | "POST";
  query?: URLSearchParams;
  body?: unknown;
  patience: Patience;
};

/** The one door to next-auth: no address of ours reaches it but through a request made here. It reads the cookies by itself. */
export const askLibrary = async (
  attempt: Attempt,
  { action, method, query, body, patience }: Step,
): Promise<Response> => {
  const { PORTAL_URL } = environment();
  // The library takes its own address from this variable alone.
  process.env.NEXTAUTH_URL = new URL(PORTAL_URL).origin;
  const nextauth = [action, attempt.party.provider];
  const url = new URL(`/api/auth/${nextauth.join("/")}?${query ?? ""}`, PORTAL_URL);
  const request = new NextRequest(url, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } } : {}),
  });
  return NextAuth(request, { params: Promise.resolve({ nextauth }) }, optionsFor(attempt, patience));
};
