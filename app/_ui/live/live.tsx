"use client";

import { useParams, useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { asLanguage, type Text } from "#lib/engine/text.ts";
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
        refresh(() => router.refresh());
      }),
    [source, router],
  );
  useEffect(() => {
    if (refreshing || before.current === undefined) return;
    setChanged(before.current !== pageWords());
    before.current = undefined;
  }, [refreshing]);
  return (
    <p role="status" className="ds-sr-only" data-live>
      {changed ? updated[language] : null}
    </p>
  );
}

/** What the page says, its own announcement apart. */
const pageWords = (): string => {
  const main = document.querySelector("main");
  const own = main?.querySelector("[data-live]")?.textContent ?? "";
  return main?.textContent.replace(own, "") ?? "";
};
