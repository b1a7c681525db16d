import type { Actor } from "./cast.ts";
import type { Row, Target } from "./row.ts";

const slug = "changement-de-titulaire";
const open = (path: string): Row => ({ gesture: "read", open: "everyone", ask: () => ({ path }) });
const colleagues: readonly Actor[] = ["agent elsewhere", "supervisor", "administrator"];
const agents = (path: string, gesture: Row["gesture"] = "list"): Row => ({
  gesture,
  open: "agents",
  ask: () => ({ path }),
});
const citizens = (path: string): Row => ({ gesture: "list", open: "citizens", ask: () => ({ path }) });
const ofCase = (about: Row["about"], path: (reference: string) => string, unsure: readonly Actor[] = []): Row => ({
  gesture: "read",
  open: "agents",
  about: about ?? "review",
  unsure,
  ask: ({ reference }) => ({ path: path(encodeURIComponent(reference)) }),
});
const ofOwn = (about: Row["about"], path: (reference: string) => string): Row => ({
  gesture: "read",
  open: "citizens",
  about: about ?? "review",
  ask: ({ reference }) => ({ path: path(encodeURIComponent(reference)) }),
});
const search = ({ name }: Target) => ({ path: `/agent/dossiers?q=${encodeURIComponent(name)}` });

/** Every page, as the build names it, and who may see it. */
export const pages = {
  "/[lang]": [open("/")],
  "/[lang]/absente": [open("/absente")],
  "/[lang]/accessibilite": [open("/accessibilite")],
  "/[lang]/accueil": [open("/accueil")],
  "/[lang]/aide": [open("/aide")],
  "/[lang]/algorithmes": [open("/algorithmes")],
  "/[lang]/connexion": [open("/connexion")],
  "/[lang]/connexion/agent": [open("/connexion/agent")],
  "/[lang]/connexion/agent/refus": [open("/connexion/agent/refus")],
  "/[lang]/demarches": [open("/demarches?q=carte"), open("/demarches?evenement=demenagement")],
  "/[lang]/demarches/[slug]": [open(`/demarches/${slug}`), open("/demarches/inconnue")],
  "/[lang]/demarches/[slug]/publiee": [open(`/demarches/${slug}/publiee`), open("/demarches/inconnue/publiee")],
  "/[lang]/demarches/[slug]/cout": [open(`/demarches/${slug}/cout?region=11`), open("/demarches/inconnue/cout")],
  "/[lang]/demo": [open("/demo")],
  "/[lang]/donnees-personnelles": [open("/donnees-personnelles")],
  "/[lang]/introuvable": [open("/nulle-part")],
  "/[lang]/mentions-legales": [open("/mentions-legales")],
  "/[lang]/quelle-demarche": [open("/quelle-demarche?evenement=achat-vehicule")],
  "/[lang]/statistiques": [open("/statistiques")],
  "/[lang]/suivi": [open("/suivi")],
  "/[lang]/verification": [open("/verification")],
  "/_global-error": [open("/_global-error")],
  "/_not-found": [open("/_not-found")],
  "/[lang]/verification/[code]": [
    { gesture: "read", open: "everyone", about: "review", ask: ({ code }) => ({ path: `/verification/${code}` }) },
  ],
  "/[lang]/suivi/dossier": [
    { gesture: "read", open: "visitors", ask: () => ({ path: "/suivi/dossier" }), shows: ["A"] },
  ],
  "/[lang]/mes-demarches": [citizens("/mes-demarches")],
  "/[lang]/mes-demarches/[reference]": [ofOwn("review", (reference) => `/mes-demarches/${reference}`)],
  "/[lang]/mes-demarches/[reference]/adresse": [
    ofOwn("returned", (reference) => `/mes-demarches/${reference}/adresse`),
  ],
  "/[lang]/mes-demarches/[reference]/complement": [
    ofOwn("asked", (reference) => `/mes-demarches/${reference}/complement`),
  ],
  "/[lang]/mes-demarches/[reference]/suite": [ofOwn("toComplete", (reference) => `/mes-demarches/${reference}/suite`)],
  "/[lang]/mes-demarches/[reference]/retrait": [
    ofOwn("submitted", (reference) => `/mes-demarches/${reference}/retrait`),
  ],
  "/[lang]/mes-demarches/[reference]/schema": [ofOwn("review", (reference) => `/mes-demarches/${reference}/schema`)],
  "/[lang]/demarches/[slug]/demande": [citizens(`/demarches/${slug}/demande`), open("/demarches/inconnue/demande")],
  "/[lang]/demarches/[slug]/demande/[step]": [
    citizens(`/demarches/${slug}/demande/situation`),
    open(`/demarches/${slug}/demande/inconnue`),
  ],
  "/[lang]/demarches/[slug]/demande/paiement": [
    ofOwn("toPay", (reference) => `/demarches/${slug}/demande/paiement?dossier=${reference}`),
  ],
  "/[lang]/demarches/[slug]/demande/confirmation": [
    ofOwn("submitted", (reference) => `/demarches/${slug}/demande/confirmation?dossier=${reference}`),
  ],
  "/[lang]/agent": [agents("/agent")],
  "/[lang]/agent/circuits": [agents("/agent/circuits")],
  "/[lang]/agent/dossiers": [
    agents("/agent/dossiers?vue=tous"),
    { gesture: "list", open: "agents", about: "review", ask: search },
  ],
  "/[lang]/agent/dossiers/groupe": [
    ofCase("submitted", (reference) => `/agent/dossiers/groupe?geste=prendre&dossier=${reference}`),
  ],
  "/[lang]/agent/dossiers/[reference]": [ofCase("review", (reference) => `/agent/dossiers/${reference}`)],
  "/[lang]/agent/dossiers/[reference]/classement": [
    ofCase("review", (reference) => `/agent/dossiers/${reference}/classement`, colleagues),
  ],
  "/[lang]/agent/dossiers/[reference]/complement": [
    ofCase("review", (reference) => `/agent/dossiers/${reference}/complement`, colleagues),
  ],
  "/[lang]/agent/dossiers/[reference]/motifs": [ofCase("owed", (reference) => `/agent/dossiers/${reference}/motifs`)],
  "/[lang]/agent/dossiers/[reference]/visite": [
    ofCase("review", (reference) => `/agent/dossiers/${reference}/visite`, colleagues),
  ],
  "/[lang]/agent/dossiers/[reference]/refus": [
    ofCase("review", (reference) => `/agent/dossiers/${reference}/refus`, colleagues),
  ],
  "/[lang]/agent/expeditions": [agents("/agent/expeditions")],
} as const satisfies Record<string, readonly Row[]>;
