import type { Text } from "#lib/engine/text.ts";

export const serviceSlugs = ["immatriculations", "etat-civil", "tranquillite", "voirie"] as const;
export type ServiceSlug = (typeof serviceSlugs)[number];

/** An invented service of the administration, where civil servants work. */
export type Service = {
  readonly slug: ServiceSlug;
  readonly name: Text;
  readonly email: string;
  readonly phone: string;
  readonly address: { readonly street: string; readonly postalCode: string; readonly city: string };
};

export const services: readonly Service[] = [
  {
    slug: "immatriculations",
    name: { fr: "Service des immatriculations", en: "Vehicle registration service" },
    email: "immatriculations@interieur.example.test",
    phone: "01 99 00 12 34",
    address: { street: "12 place des Platanes-Neufs", postalCode: "93100", city: "Montreuil" },
  },
  {
    slug: "etat-civil",
    name: { fr: "Service de l’état civil", en: "Civil status service" },
    email: "etat-civil@interieur.example.test",
    phone: "01 99 00 12 35",
    address: { street: "4 rue du Vieux-Lavoir", postalCode: "44000", city: "Nantes" },
  },
  {
    slug: "tranquillite",
    name: { fr: "Service de la tranquillité publique", en: "Public safety service" },
    email: "tranquillite@interieur.example.test",
    phone: "01 99 00 12 36",
    address: { street: "2 place du Guet", postalCode: "69003", city: "Lyon" },
  },
  {
    slug: "voirie",
    name: { fr: "Service de l’espace public", en: "Public space service" },
    email: "espace-public@interieur.example.test",
    phone: "01 99 00 12 37",
    address: { street: "1 place de l’Hôtel-de-Ville", postalCode: "69003", city: "Lyon" },
  },
];
