"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from "react";
import type { RequiredDocument } from "#lib/engine/procedure.ts";
import { colon, type Language, type Text } from "#lib/engine/text.ts";
import { Button } from "../button.tsx";
import { Icon } from "../icon.tsx";
import { sendFile } from "./send-file.ts";

const words = {
  add: { fr: "Ajouter un fichier", en: "Add a file" },
  drop: { fr: "ou déposez-le ici", en: "or drop it here" },
  send: { fr: "Envoyer le fichier", en: "Send the file" },
  sending: { fr: "Envoi en cours", en: "Sending" },
  received: { fr: "Fichier reçu", en: "File received" },
} as const satisfies Record<string, Text>;

type Kind = RequiredDocument["accepts"][number];

const everyKind = {
  fr: "PDF, JPEG, PNG, HEIC ou TIFF, 10 Mo au plus.",
  en: "PDF, JPEG, PNG, HEIC or TIFF, 10 MB at most.",
};
const oneKind: Record<Kind, Text> = {
  pdf: { fr: "PDF, 10 Mo au plus.", en: "PDF, 10 MB at most." },
  photo: { fr: "JPEG, PNG, HEIC ou TIFF, 10 Mo au plus.", en: "JPEG, PNG, HEIC or TIFF, 10 MB at most." },
};
const names: Record<Kind, string> = {
  pdf: ".pdf,application/pdf",
  photo: ".jpg,.jpeg,.png,.heic,.heif,.tif,.tiff,image/*",
};

type FileDropProps = {
  action: string;
  slot: string;
  label: string;
  accepts: readonly Kind[];
  /** Whether there is room for another file. What became of the last one is said all the same. */
  open: boolean;
  language: Language;
};
type Progress =
  | { is: "idle" }
  | { is: "sending"; percent: number }
  | { is: "refused"; message: string }
  | { is: "received" };

/** Adds a file to its slot. Without script: a plain form that comes back. With it: at once, with its progress, by drop too. */
export function FileDrop({ action, slot, label, accepts, open, language }: FileDropProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [progress, setProgress] = useState<Progress>({ is: "idle" });
  const send = async (file: File | undefined) => {
    if (!file) return;
    setProgress({ is: "sending", percent: 0 });
    const outcome = await sendFile({
      action,
      slot,
      file,
      language,
      onProgress: (percent) => setProgress({ is: "sending", percent }),
    });
    setProgress(outcome.ok ? { is: "received" } : { is: "refused", message: outcome.message });
    form.current?.reset();
    if (outcome.ok) router.refresh();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("fichier");
    if (file instanceof File && file.size > 0) void send(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void send(event.dataTransfer.files[0]);
  };
  return (
    <div className="pv-drop">
      {open ? (
        <form
          ref={form}
          method="post"
          encType="multipart/form-data"
          action={action}
          className="pv-drop"
          onSubmit={submit}
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
        >
          <input type="hidden" name="piece" value={slot} />
          <Chooser slot={slot} label={label} accepts={accepts} language={language} choose={send} />
        </form>
      ) : null}
      <Told progress={progress} label={label} open={open} language={language} />
    </div>
  );
}

type ChooserProps = Omit<FileDropProps, "action" | "open"> & { choose: (file: File | undefined) => void };

function Chooser({ slot, label, accepts, language, choose }: ChooserProps) {
  const id = `piece-${slot}`;
  const [kind] = accepts.length === 1 ? accepts : [];
  const which = <span className="ds-sr-only">{colon[language] + label}</span>;
  return (
    <>
      <div className="pv-row">
        <input
          id={id}
          type="file"
          name="fichier"
          accept={accepts.map((each) => names[each]).join(",")}
          aria-describedby={`${id}-aide`}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
        <label htmlFor={id} className="ds-button" data-variant="secondary">
          <Icon name="document" />
          {words.add[language]}
          {which}
        </label>
        <span className="pv-soft pv-drop-here">{words.drop[language]}</span>
        <Button look={{ variant: "secondary" }}>
          {words.send[language]}
          {which}
        </Button>
      </div>
      <p className="pv-small pv-soft" id={`${id}-aide`}>
        {(kind ? oneKind[kind] : everyKind)[language]}
      </p>
    </>
  );
}

type ToldProps = Pick<FileDropProps, "label" | "open" | "language"> & { progress: Progress };

/** Said as it happens, and still there once the last file has taken the place of the button that sent it. */
function Told({ progress, label, open, language }: ToldProps) {
  const status = useRef<HTMLParagraphElement>(null);
  const isReceived = progress.is === "received";
  useEffect(() => {
    if (isReceived && !open && document.activeElement === document.body) status.current?.focus();
  }, [isReceived, open]);
  const said = (what: Text) => what[language] + colon[language] + label;
  return (
    <>
      <p ref={status} role="status" tabIndex={-1} className="pv-small pv-heard">
        {isReceived ? said(words.received) : null}
        {progress.is === "sending" ? said(words.sending) : null}
      </p>
      {progress.is === "sending" ? (
        <progress max={100} value={progress.percent} aria-label={said(words.sending)} />
      ) : null}
      <div role="alert" className="pv-heard">
        {progress.is === "refused" ? <p className="pv-reason">{progress.message}</p> : null}
      </div>
    </>
  );
}
