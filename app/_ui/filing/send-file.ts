import type { Language, Text } from "#lib/engine/text.ts";
import { isRecord, isText } from "../what-came.ts";

type Sending = { action: string; slot: string; file: File; language: Language; onProgress: (percent: number) => void };
export type Sent = { ok: true } | { ok: false; message: string };

const lost: Text = {
  fr: "L’envoi a été interrompu. Vérifiez votre connexion, puis réessayez\u00a0: rien d’autre n’est perdu.",
  en: "Sending was interrupted. Check your connection, then try again: nothing else is lost.",
};

/** Posts one file; XMLHttpRequest, since fetch does not tell how far an upload is. */
export const sendFile = ({ action, slot, file, language, onProgress }: Sending): Promise<Sent> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) =>
      onProgress(event.lengthComputable ? Math.round((100 * event.loaded) / event.total) : 0);
    request.onload = () =>
      resolve(
        request.status === 201
          ? { ok: true }
          : { ok: false, message: messageOf(request.responseText) ?? lost[language] },
      );
    request.onerror = () => resolve({ ok: false, message: lost[language] });
    request.open("POST", action);
    request.setRequestHeader("Accept", "application/json");
    const form = new FormData();
    form.set("piece", slot);
    form.set("fichier", file);
    request.send(form);
  });

const messageOf = (body: string): string | undefined => {
  try {
    const came: unknown = JSON.parse(body);
    return isRecord(came) ? [came.message, came.detail].find(isText) : undefined;
  } catch {
    return undefined;
  }
};
