import type { Text } from "#lib/engine/text.ts";

export const serviceSlugs = ["immatriculations", "etat-civil"] as const;
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
];
