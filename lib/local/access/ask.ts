import type { ActionRow, Ask, Target } from "./row.ts";

export type Answer = { status: number; headers: [string, string][]; body: string };
type Asker = { url: string; cookie: string };

/** Told by the machine or by the moment, not by what was asked. */
const passing = ["date", "content-length", "connection", "keep-alive", "etag", "transfer-encoding", "x-nextjs-cache"];

/** Sends one request as a page of ours would. Of a stream, only that it began is read. */
export const send = async ({ url, cookie }: Asker, ask: Ask, more: RequestInit = {}): Promise<Answer> => {
  const stop = new AbortController();
  const response = await fetch(`${url}${ask.path}`, {
    method: ask.method ?? "GET",
    redirect: "manual",
    signal: stop.signal,
    ...(ask.method === "POST" ? bodyOf(ask) : {}),
    ...more,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...{ "sec-fetch-site": "same-origin", origin: url, accept: "text/html", "accept-encoding": "identity" },
      ...(ask.json === undefined ? {} : { "content-type": "application/json" }),
      ...more.headers,
    },
  });
  const headers = [...response.headers].filter(([name]) => !passing.includes(name)).sort();
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  const body = isStream ? "" : await response.text();
  stop.abort();
  return { status: response.status, headers, body };
};

const bodyOf = ({ form = [], upload, json }: Ask): RequestInit => {
  if (json !== undefined) return { body: JSON.stringify(json) };
  if (upload === undefined) return { body: new URLSearchParams(form.map(([name, value]) => [name, value])) };
  const parts = new FormData();
  for (const [name, value] of form) parts.append(name, value);
  parts.append(upload, new Blob(["not a picture"], { type: "image/png" }), "piece.png");
  return { body: parts };
};

/** An action as a page without script posts it, and as the framework’s script does. */
export const postings = ["form", "script"] as const;
export type Posting = (typeof postings)[number];

export const post = (asker: Asker, id: string, row: ActionRow, target: Target, by: Posting): Promise<Answer> => {
  const given = { path: row.page(target), method: "POST" } as const;
  const fields = row.form(target);
  const keepsState = "state" in row;
  const body = new FormData();
  if (by === "script") {
    for (const [name, value] of fields) body.append(`_1_${name}`, value);
    body.append("0", JSON.stringify(keepsState ? [row.state, "$K1"] : ["$K1"]));
    return send(asker, given, { body, headers: { "next-action": id, accept: "text/x-component" } });
  }
  if (keepsState) {
    body.append("$ACTION_REF_1", "");
    body.append("$ACTION_1:0", JSON.stringify({ id, bound: "$@1" }));
    body.append("$ACTION_1:1", JSON.stringify([row.state]));
    body.append("$ACTION_KEY", "k1");
  } else body.append(`$ACTION_ID_${id}`, "");
  for (const [name, value] of fields) body.append(name, value);
  return send(asker, given, { body });
};

/** The answer without what names what was asked about, without the nonce of its page and the minute: what is left tells the cases apart. */
export const plain = ({ status, headers, body }: Answer, target: Target): string => {
  const whole = [
    status,
    ...headers.map((header) => header.join(": ")),
    "",
    body.replace(drawn, '""').replace(minute, ""),
  ].join("\n");
  const nonce = /'nonce-([^']+)'/.exec(whole)?.[1];
  const named = [target.reference, target.token, target.code, target.operation, target.name];
  const forms = named
    .filter(Boolean)
    .flatMap(written)
    .sort((a, b) => b.length - a.length);
  return forms.reduce((text, form) => text.replaceAll(form, "…"), nonce ? whole.replaceAll(nonce, "nonce") : whole);
};

/** What the framework draws for each answer of an action. */
const drawn = /"[\w-]{21}[vm]"/g;

/** When the queue was read: two answers alike may stand on either side of a minute. */
const minute = /À jour à [^.]+\./g;

/** A value as it may be found in an answer. */
const written = (value: string): string[] => {
  const html = value
    .replaceAll("&", "&amp;")
    .replaceAll("'", "&#x27;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;");
  const coded = encodeURIComponent(value);
  const [tidied = "", tidiedCode = ""] = [value, coded].map((each) => each.toUpperCase().replace(/[^A-Z0-9]/g, ""));
  const shown = [value, tidied].map((each) => `D-${each.slice(0, 4)}-${each.slice(4)}`);
  const shownInHtml = shown.map((each) => each.replaceAll("'", "&#x27;"));
  const inQuery = [value, coded].map((each) => new URLSearchParams([["", each]]).toString().slice(1));
  return [
    value,
    html,
    coded,
    encodeURIComponent(coded),
    ...inQuery,
    coded.replaceAll("'", "%27"),
    tidied,
    tidiedCode,
    ...shown,
    ...shownInHtml,
  ].filter((each) => each.length > 3);
};
