"use client";

import { useParams, useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { asLanguage, type Text } from "#lib/engine/text.ts";
import { refreshCookie } from "#lib/identity/refresh-cookie.ts";
import { listen } from "./listen.ts";

const updated: Text = { fr: "Cette page vient d’être mise à jour", en: "This page has just been updated" };

/** Keeps the page true while it is open, and says so to screen readers when its words changed. @param source an address of `/api/live` */
export function Live({ source }: { source: string }) {
  const router = useRouter();
  const language = asLanguage(useParams().lang);
  const [refreshing, refresh] = useTransition();
  const [changed, setChanged] = useState(false);
  const before = useRef<string>(undefined);
  useEffect(
    () =>
      listen(source, () => {
        before.current = pageWords();
        setChanged(false);
        // A page that brings itself up to date is not somebody at work: this keeps the session from living on by it.
        write(refreshCookie.set);
        refresh(() => router.refresh());
      }),
    [source, router],
  );
  useEffect(() => {
    if (refreshing || before.current === undefined) return;
    write(refreshCookie.clear);
    setChanged(before.current !== pageWords());
    before.current = undefined;
  }, [refreshing]);
  return (
    <p role="status" className="ds-sr-only" data-live>
      {changed ? updated[language] : null}
    </p>
  );
}

const write = (cookie: string): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is missing from browsers only a few years old
  document.cookie = cookie;
};

/** What the page says, its own announcement apart. */
const pageWords = (): string => {
  const main = document.querySelector("main");
  const own = main?.querySelector("[data-live]")?.textContent ?? "";
  return main?.textContent.replace(own, "") ?? "";
};
