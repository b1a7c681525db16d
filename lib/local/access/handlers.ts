import { actors } from "./cast.ts";
import { decision, ofFile, open, slug } from "./handler-rows.ts";
import type { Row } from "./row.ts";

/** Every handler, as the build names it: each of its methods, and who may call it. */
export const handlers = {
  "/[lang]/suivi/[token]": [
    {
      gesture: "write",
      open: "everyone",
      about: "review",
      ask: ({ token }) => ({ path: `/suivi/${token}` }),
      shows: ["A", "B", "C"],
    },
  ],
  "/api/[...inconnue]": [open("/api/inconnue"), open("/api/inconnue", { form: [] })],
  "/api/agent/dossiers/[reference]/decision": [decision("submitted", "claim"), decision("review", "approve")],
  "/api/agent/dossiers/[reference]/documents/[handle]/fichier": [
    ofFile(
      "review",
      "agents",
      "download",
      ({ handle }, reference) => `/api/agent/dossiers/${reference}/documents/${handle}/fichier`,
    ),
  ],
  "/api/agent/dossiers/[reference]/documents/[handle]/page/[number]": [
    ofFile(
      "review",
      "agents",
      "read",
      ({ handle }, reference) => `/api/agent/dossiers/${reference}/documents/${handle}/page/1`,
    ),
  ],
  "/api/auth/[...nextauth]": [
    open("/api/auth/session"),
    open("/api/auth/signin/franceconnect", { form: [["callbackUrl", "/"]] }),
  ],
  "/api/carte/[slug]": [open(`/api/carte/${slug}?langue=fr`), open("/api/carte/inconnue")],
  "/api/connexion/franceconnect": [
    open("/api/connexion/franceconnect?code=x&state=x"),
    open("/api/connexion/franceconnect", { form: [] }),
  ],
  "/api/connexion/franceconnect/jwks": [open("/api/connexion/franceconnect/jwks")],
  "/api/connexion/proconnect": [
    open("/api/connexion/proconnect?code=x&state=x"),
    open("/api/connexion/proconnect", { form: [] }),
  ],
  "/api/connexion/proconnect/refus": [open("/api/connexion/proconnect/refus")],
  "/api/demarches/[slug]/brouillon": [
    {
      gesture: "write",
      open: "citizens",
      about: "draft",
      ask: ({ reference }) => ({
        method: "POST",
        path: `/api/demarches/${slug}/brouillon`,
        form: [
          ["demarche", slug],
          ["etape", "situation"],
          ["brouillon", reference],
          ["hasTransferCode", "yes"],
        ],
      }),
    },
  ],
  "/api/demarches/[slug]/documents/[handle]/apercu": [
    {
      gesture: "read",
      open: "citizens",
      about: "draft",
      ask: ({ handle }) => ({ path: `/api/demarches/${slug}/documents/${handle}/apercu` }),
    },
  ],
  "/api/demarches/[slug]/documents": [
    {
      gesture: "write",
      open: "citizens",
      ask: () => ({
        method: "POST",
        path: `/api/demarches/${slug}/documents`,
        form: [["piece", "proofOfAddress"]],
        upload: "fichier",
      }),
    },
  ],
  "/api/demarches/[slug]/documents/supprimer": [
    {
      gesture: "write",
      open: "citizens",
      about: "draft",
      ask: ({ handle }) => ({
        method: "POST",
        path: `/api/demarches/${slug}/documents/supprimer`,
        form: [["fichier", handle]],
      }),
      unsure: ["citizen A", "citizen B"],
    },
  ],
  "/api/demarches/[slug]/envoi": [
    {
      gesture: "write",
      open: "citizens",
      ask: () => ({
        method: "POST",
        path: `/api/demarches/${slug}/envoi`,
        form: [["cle", "01890000-0000-7000-8000-000000000001"]],
      }),
    },
  ],
  "/api/dossiers/[reference]/documents/[handle]": [
    ofFile(
      "review",
      "citizens",
      "download",
      ({ handle }, reference) => `/api/dossiers/${reference}/documents/${handle}`,
    ),
  ],
  "/api/dossiers/[reference]/documents/[handle]/apercu": [
    ofFile(
      "review",
      "citizens",
      "read",
      ({ handle }, reference) => `/api/dossiers/${reference}/documents/${handle}/apercu`,
    ),
  ],
  "/api/dossiers/[reference]/documents": [
    {
      gesture: "write",
      open: "citizens",
      about: "asked",
      ask: ({ reference }) => ({
        method: "POST",
        path: `/api/dossiers/${encodeURIComponent(reference)}/documents`,
        form: [["piece", "proofOfAddress"]],
        upload: "fichier",
      }),
    },
  ],
  "/api/dossiers/[reference]/documents/supprimer": [
    {
      gesture: "write",
      open: "citizens",
      about: "asked",
      ask: ({ reference, handle }) => ({
        method: "POST",
        path: `/api/dossiers/${encodeURIComponent(reference)}/documents/supprimer`,
        form: [["fichier", handle]],
      }),
    },
  ],
  "/api/fabrication": [
    {
      gesture: "write",
      open: "nobody",
      ask: () => ({ method: "POST", path: "/api/fabrication", json: { event: "produit" } }),
    },
  ],
  "/api/health": [open("/api/health")],
  "/api/langue": [
    open("/api/langue", {
      form: [
        ["langue", "fr"],
        ["retour", "/"],
      ],
    }),
  ],
  "/api/live/agent": [{ gesture: "stream", open: "agents", ask: () => ({ path: "/api/live/agent" }) }],
  "/api/live/agent/[reference]": [
    ofFile("review", "agents", "stream", (_, reference) => `/api/live/agent/${reference}`),
  ],
  "/api/live/dossiers/[reference]": [
    ofFile("review", "citizens", "stream", (_, reference) => `/api/live/dossiers/${reference}`),
  ],
  "/api/live/suivi": [{ gesture: "stream", open: "visitors", ask: () => ({ path: "/api/live/suivi" }) }],
  "/api/paiement": [
    {
      gesture: "write",
      open: "citizens",
      about: "toPay",
      ask: ({ reference }) => ({
        method: "POST",
        path: "/api/paiement",
        form: [
          ["dossier", reference],
          ["faire", "modifier"],
        ],
      }),
    },
  ],
  "/api/paiement/notification": [
    {
      gesture: "write",
      open: "everyone",
      about: "toPay",
      ask: ({ operation }) => ({ method: "POST", path: "/api/paiement/notification", form: [["idop", operation]] }),
      unsure: actors,
    },
  ],
  "/api/propositions/[of]": [
    open("/api/propositions/communes", { form: [["debut", "montreuil"]], gesture: "read", open: "citizens" }),
  ],
  "/api/recherche": [open("/api/recherche?q=carte+grise"), open("/api/recherche")],
  "/api/suivi": [
    {
      gesture: "write",
      open: "nobody",
      about: "review",
      ask: ({ reference }) => ({
        method: "POST",
        path: "/api/suivi",
        form: [
          ["reference", reference],
          ["email", "quelqu.un@example.test"],
        ],
      }),
    },
  ],
  "/api/v1/fees/vehicle-registration": [open("/api/v1/fees/vehicle-registration", { json: {} })],
  "/api/v1/procedures": [open("/api/v1/procedures")],
  "/api/v1/procedures/[slug]": [open(`/api/v1/procedures/${slug}`), open("/api/v1/procedures/inconnue?version=1")],
  "/api/v1/procedures/[slug]/diagram.bpmn": [open(`/api/v1/procedures/${slug}/diagram.bpmn`)],
  "/api/v1/procedures/[slug]/schema": [open(`/api/v1/procedures/${slug}/schema`)],
  "/api/v1/procedures/[slug]/validate": [open(`/api/v1/procedures/${slug}/validate`, { json: { answers: {} } })],
  "/api/verification/[code]": [
    {
      gesture: "write",
      open: "everyone",
      about: "review",
      ask: ({ code }) => ({ method: "POST", path: `/api/verification/${code}`, form: [], upload: "fichier" }),
      unsure: actors,
    },
  ],
  "/deconnexion/retour": [open("/deconnexion/retour?state=x")],
  "/deconnexion": [
    open("/deconnexion"),
    { gesture: "write", open: "everyone", ask: () => ({ method: "POST", path: "/deconnexion", form: [] }) },
  ],
  "/robots.txt": [open("/robots.txt")],
  "/sitemap.xml": [open("/sitemap.xml")],
  "/icon.svg": [open("/icon.svg")],
} as const satisfies Record<string, readonly Row[]>;
