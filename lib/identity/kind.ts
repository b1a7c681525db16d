export const kinds = ["citizen", "agent"] as const;
export type Kind = (typeof kinds)[number];

/** Where each kind of person signs in, and where they arrive when they asked for no page. */
export const ways = {
  citizen: { provider: "franceconnect", page: "/connexion", home: "/mes-demarches" },
  agent: { provider: "proconnect", page: "/connexion/agent", home: "/agent" },
} as const satisfies Record<Kind, { provider: string; page: string; home: string }>;

export const kindOfProvider = (provider: string | undefined): Kind | undefined =>
  kinds.find((kind) => ways[kind].provider === provider);
