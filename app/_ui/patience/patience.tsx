"use client";

import { useEffect, useState } from "react";
import type { Language, Text } from "#lib/engine/text.ts";
import { Alert } from "../alert.tsx";
import { patientFetch, pauseOrOnline } from "./patient-fetch.ts";

const waits: Text = {
  fr: "Le service ne répond pas pour le moment. Ce que vous avez tapé reste dans cette page et repart de lui-même\u00a0: ne la fermez pas.",
  en: "The service is not answering for the moment. What you typed stays in this page and is sent again by itself: do not close it.",
};

/** For the pages where something is sent: an outage loses nothing that was typed. */
export function Patience({ language }: { language: Language }) {
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    const impatient = window.fetch;
    window.fetch = patientFetch(impatient.bind(window), setWaiting, pauseOrOnline);
    return () => {
      window.fetch = impatient;
    };
  }, []);
  return (
    <div className="pv-patience" role="alert">
      {waiting ? (
        <Alert tone="warning">
          <p>{waits[language]}</p>
        </Alert>
      ) : null}
    </div>
  );
}
