import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { isDemonstration } from "#lib/environment.ts";
import { isSameOrigin } from "../same-origin.ts";

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** The demonstration is for whoever sits at this machine; elsewhere it does not exist. */
export const onlyHere = async (): Promise<void> => {
  const host = (await headers()).get("host") ?? "";
  if (!isDemonstration() || !loopback.test(host)) notFound();
};

/** The same for what changes something, which our own page alone may ask. */
export const onlyFromHere = async (): Promise<void> => {
  await onlyHere();
  if (!isSameOrigin({ headers: await headers() })) notFound();
};
