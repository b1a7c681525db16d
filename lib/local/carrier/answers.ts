import { type Answer, json, text } from "#lib/local/serve.ts";

const words = {
  400: "Votre requête est incorrecte. Veuillez la ressaisir en respectant le format.",
  401: "Unauthorized",
  404: "Not Found",
  500: "Internal Server Error",
  504: "Gateway Timeout",
} as const;

export const refusal = (returnCode: keyof typeof words, lang: string, idShip?: string) => ({
  returnCode,
  returnMessage: words[returnCode],
  lang,
  scope: "open",
  ...(idShip === undefined ? {} : { idShip }),
});

export const refused = (returnCode: keyof typeof words, lang: string): Answer =>
  json(returnCode, refusal(returnCode, lang));

export const rateLimited = (): Answer =>
  json(429, {
    code: "TOO_MANY_REQUESTS",
    message: "Rate limited, max quota reached (100 calls per 1s) (TOO_MANY_REQUESTS).",
  });

export const unavailable = (): Answer =>
  json(503, { code: "SERVICE_UNAVAILABLE", message: "The service is currently unavailable (SERVICE_UNAVAILABLE)." });

export const notJson = (): Answer =>
  text(
    404,
    "<html><body>Votre numéro est inconnu. Veuillez le ressaisir en respectant le format.</body></html>",
    "text/html",
  );

export const nonsense = (): Answer => json(200, { returnCode: 200, shipment: { event: "ET1", isFinal: "peut-être" } });
