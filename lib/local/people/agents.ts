import { createHash } from "node:crypto";
import type { Text } from "#lib/engine/text.ts";
import type { ServiceSlug } from "./services.ts";

/** The invented identity providers behind the ProConnect simulator, chosen by the domain of the e-mail. */
export const agentIdentityProviders = [
  { id: "5f1c1e0a-3f5e-4a53-9f0a-0d6a6c1b7e01", name: "Annuaire des agents", domain: "interieur.example.test" },
  { id: "5f1c1e0a-3f5e-4a53-9f0a-0d6a6c1b7e02", name: "Identité Entreprises", domain: "transports-duval.example.test" },
] as const;

export type AgentIdentityProvider = (typeof agentIdentityProviders)[number];

/** What the portal's own list says of someone; ProConnect itself authorises nobody. */
export type AgentPost =
  | { readonly role: "caseworker" | "supervisor"; readonly service: ServiceSlug }
  | { readonly role: "administrator" };

/** A civil servant, or another professional, who does not exist, as ProConnect would transmit them. */
export type Agent = {
  readonly uid: string;
  readonly given_name: string;
  readonly usual_name: string;
  readonly email: string;
  readonly phone: string;
  readonly identityProvider: AgentIdentityProvider;
  readonly siret: string;
  readonly organization_label: string;
  readonly roles: readonly string[];
  /** `undefined` for the one ProConnect knows and the portal does not let in. */
  readonly post?: AgentPost;
  readonly about: Text;
};

const [civilService, privateCompany] = agentIdentityProviders;

const ministry = {
  identityProvider: civilService,
  siret: "13099990700012",
  organization_label: "Ministère inventé de l’Intérieur",
  roles: ["agent_public", "agent_public_etat"],
} as const;

export const agents: readonly Agent[] = [
  {
    ...ministry,
    uid: "a-1041",
    given_name: "Karim",
    usual_name: "Haddad",
    email: "karim.haddad@interieur.example.test",
    phone: "01 99 00 20 41",
    post: { role: "caseworker", service: "immatriculations" },
    about: { fr: "Instruit les immatriculations", en: "Vehicle registration caseworker" },
  },
  {
    ...ministry,
    uid: "a-1042",
    given_name: "Sofia",
    usual_name: "Benali",
    email: "sofia.benali@interieur.example.test",
    phone: "01 99 00 20 42",
    post: { role: "caseworker", service: "immatriculations" },
    about: { fr: "Instruit les immatriculations", en: "Vehicle registration caseworker" },
  },
  {
    ...ministry,
    uid: "a-1007",
    given_name: "Hélène",
    usual_name: "Marchetti",
    email: "helene.marchetti@interieur.example.test",
    phone: "01 99 00 20 07",
    post: { role: "supervisor", service: "immatriculations" },
    about: { fr: "Encadre les immatriculations", en: "Vehicle registration supervisor" },
  },
  {
    ...ministry,
    uid: "a-1108",
    given_name: "Thomas",
    usual_name: "Le Guirec",
    email: "thomas.leguirec@interieur.example.test",
    phone: "01 99 00 21 08",
    post: { role: "caseworker", service: "etat-civil" },
    about: { fr: "Instruit l’état civil", en: "Civil status caseworker" },
  },
  {
    ...ministry,
    uid: "a-1203",
    given_name: "Aurélie",
    usual_name: "Castagnier",
    email: "aurelie.castagnier@interieur.example.test",
    phone: "01 99 00 22 03",
    post: { role: "caseworker", service: "tranquillite" },
    about: { fr: "Organise les patrouilles", en: "Organises the patrols" },
  },
  {
    ...ministry,
    uid: "a-1304",
    given_name: "Yanis",
    usual_name: "Belmonte",
    email: "yanis.belmonte@interieur.example.test",
    phone: "01 99 00 23 04",
    post: { role: "caseworker", service: "voirie" },
    about: { fr: "Instruit les terrasses", en: "Terrace permit caseworker" },
  },
  {
    ...ministry,
    uid: "a-1001",
    given_name: "Nadia",
    usual_name: "Ferreira",
    email: "nadia.ferreira@interieur.example.test",
    phone: "01 99 00 20 01",
    post: { role: "administrator" },
    about: { fr: "Administre le portail", en: "Portal administrator" },
  },
  {
    uid: "u-77",
    given_name: "Julien",
    usual_name: "Duval",
    email: "julien.duval@transports-duval.example.test",
    phone: "01 99 00 77 00",
    identityProvider: privateCompany,
    siret: "99988877900017",
    organization_label: "Transports Duval (entreprise inventée)",
    roles: [],
    about: { fr: "Entreprise privée : le portail doit le refuser", en: "Private company: the portal must refuse him" },
  },
];

export const agentWithEmail = (email: string): Agent | undefined =>
  agents.find((agent) => agent.email === email.trim().toLowerCase());

export const agentWithSubject = (subject: string): Agent | undefined =>
  agents.find((agent) => agentSubject(agent) === subject);

/** The `sub` the ProConnect simulator issues: one for each pair of identity provider and identifier there. */
export const agentSubject = (agent: Agent): string =>
  createHash("sha256").update(`${agent.identityProvider.id}|${agent.uid}`).digest("hex");
