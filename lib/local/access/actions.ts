import type { ActionRow } from "./row.ts";

const filing = "/demarches/changement-de-titulaire/demande";
const own = ({ ownPage }: { ownPage: string }) => ownPage;
const colleagues = ["agent elsewhere", "supervisor", "administrator"] as const;
const facts = "Pièces non conformes au dossier présenté.";
const onCase = { gesture: "write", open: "agents", page: own, about: "review", unsure: colleagues } as const;
const ruling = (motive: string): Pick<ActionRow, "state" | "form"> => ({
  state: null,
  form: ({ reference, version }) => [
    ["reference", reference],
    ["version", String(version)],
    ["motif", motive],
    ["faits", facts],
  ],
});
const onOwn = { gesture: "write", open: "citizens", page: own } as const;

/** Every server action, by file and name, as the build lists them: what it is given, and by whom it may be. */
export const actions = {
  "agent/dossiers/actions.ts#claimFromQueue": [
    {
      ...onCase,
      about: "submitted",
      state: null,
      page: () => "/agent/dossiers?vue=tous",
      form: ({ reference }) => [["reference", reference]],
    },
  ],
  "agent/dossiers/[reference]/actions.ts#check": [
    {
      ...onCase,
      form: ({ reference, handle }) => [
        ["reference", reference],
        ["piece", handle],
        ["point", "recent"],
        ["reponse", "yes"],
      ],
    },
  ],
  "agent/dossiers/[reference]/actions.ts#writeMessage": [
    {
      ...onCase,
      unsure: [],
      state: null,
      form: ({ reference }) => [
        ["reference", reference],
        ["texte", "Bonjour"],
      ],
    },
  ],
  "agent/dossiers/[reference]/actions.ts#writeNote": [
    {
      ...onCase,
      unsure: [],
      state: null,
      form: ({ reference }) => [
        ["reference", reference],
        ["texte", "À revoir"],
      ],
    },
  ],
  "agent/dossiers/[reference]/ruling-actions.ts#refuse": [
    {
      ...onCase,
      page: ({ ownPage }) => `${ownPage}/refus`,
      ...ruling("unknown"),
    },
  ],
  "agent/dossiers/[reference]/ruling-actions.ts#answerWithReasons": [
    {
      ...onCase,
      unsure: [],
      about: "owed",
      page: ({ ownPage }) => `${ownPage}/motifs`,
      ...ruling("PIECES_NON_FOURNIES"),
    },
  ],
  "agent/dossiers/[reference]/ruling-actions.ts#closeCase": [
    {
      ...onCase,
      page: ({ ownPage }) => `${ownPage}/classement`,
      ...ruling("unknown"),
    },
  ],
  "agent/dossiers/[reference]/complement/actions.ts#ask": [
    {
      ...onCase,
      page: ({ ownPage }) => `${ownPage}/complement`,
      state: null,
      form: ({ reference, version }) => [
        ["reference", reference],
        ["version", String(version)],
        ["message", "Merci"],
        ["demande", "document:proofOfAddress"],
        ["motif:document:proofOfAddress", "unknown"],
      ],
    },
  ],
  "agent/dossiers/[reference]/visite/actions.ts#arrangeVisit": [
    {
      ...onCase,
      page: ({ ownPage }) => `${ownPage}/visite`,
      state: null,
      form: ({ reference, version }) => [
        ["reference", reference],
        ["version", String(version)],
        ["geste", "set"],
        ["heure", "10:30"],
      ],
    },
  ],
  "agent/dossiers/groupe/actions.ts#act": [
    {
      ...onCase,
      about: "submitted",
      state: null,
      parses: true,
      page: ({ ownReference }) => `/agent/dossiers/groupe?geste=prendre&dossier=${ownReference}`,
      form: ({ reference, version }) => [
        ["geste", "prendre"],
        ["vu", `${reference}.${version}`],
      ],
    },
  ],
  "agent/expeditions/actions.ts#prepareDispatch": [
    {
      ...onCase,
      unsure: [],
      about: "queued",
      page: () => "/agent/expeditions",
      form: ({ reference }) => [["dossier", reference]],
    },
  ],
  "demarches/[slug]/demande/actions.ts#leaveStep": [
    {
      ...onOwn,
      about: "draft",
      state: { values: {} },
      page: () => `${filing}/situation`,
      form: ({ reference }) => [
        ["demarche", "changement-de-titulaire"],
        ["etape", "situation"],
        ["brouillon", reference],
        ["hasTransferCode", "yes"],
      ],
    },
  ],
  "mes-demarches/[reference]/actions.ts#sendMessage": [
    {
      ...onOwn,
      about: "review",
      form: ({ reference }) => [
        ["dossier", reference],
        ["message", "Bonjour"],
      ],
    },
  ],
  "mes-demarches/[reference]/actions.ts#askForReasons": [
    { ...onOwn, about: "silent", form: ({ reference }) => [["dossier", reference]] },
  ],
  "mes-demarches/[reference]/actions.ts#withdrawApplication": [
    {
      ...onOwn,
      about: "submitted",
      form: ({ reference, version }) => [
        ["dossier", reference],
        ["version", String(version)],
      ],
    },
  ],
  "mes-demarches/[reference]/actions.ts#sendAnswer": [
    { ...onOwn, about: "asked", state: null, form: ({ reference }) => [["dossier", reference]] },
  ],
  "mes-demarches/[reference]/actions.ts#sendCompletion": [
    {
      ...onOwn,
      about: "toComplete",
      state: null,
      form: ({ reference }) => [
        ["dossier", reference],
        ["mileage", "46910"],
      ],
    },
  ],
  "mes-demarches/[reference]/actions.ts#sendAddress": [
    {
      ...onOwn,
      about: "returned",
      state: null,
      form: ({ reference }) => [
        ["dossier", reference],
        ["address.street", "1 rue Neuve"],
      ],
    },
  ],
  "demo/actions.ts#moveTime": [
    { gesture: "write", open: "everyone", page: () => "/demo", form: () => [["temps", "aujourdhui"]] },
  ],
  "demo/actions.ts#advanceParcel": [
    {
      gesture: "write",
      open: "everyone",
      page: () => "/demo",
      form: () => [
        ["pli", "LL0"],
        ["evenement", "next"],
      ],
    },
  ],
} as const satisfies Record<string, readonly ActionRow[]>;
