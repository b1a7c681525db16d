import type { Language } from "#lib/engine/text.ts";
import type { ParcelEvent } from "#lib/web/demonstration/parcels.ts";

const fr = {
  home: "Accueil",
  title: "Démonstration",
  lead: "Ici, tout est inventé\u00a0: les personnes, les véhicules, les paiements et le courrier. Rien ne sort de cette machine.",
  time: "La date",
  lives: "La démonstration vit le",
  ahead: "Elle est en avance sur cette machine.",
  oneDay: "Avancer d’un jour",
  oneWeek: "Avancer d’une semaine",
  today: "Revenir à aujourd’hui",
  places: "Les services simulés",
  mailbox: "Boîte mail",
  mailboxAbout: "tous les e-mails envoyés",
  citizensAt: "FranceConnect simulé",
  agentsAt: "ProConnect simulé",
  people: "Qui être",
  password: "Mot de passe de chacun\u00a0:",
  citizens: "Usagers",
  agents: "Agents publics",
  citizenSignIn: "S’identifier comme usager",
  agentSignIn: "S’identifier comme agent",
  parcels: "Plis en chemin",
  parcelsAbout: "Décidez de ce que le transporteur annonce. Le portail l’apprend dans les secondes qui suivent.",
  noParcel: "Aucun pli n’est en chemin",
  noParcelAbout: "Acceptez un dossier, préparez un envoi\u00a0: l’imprimerie simulée le poste en quelques secondes.",
  moved: "C’est annoncé par le transporteur. L’usager va l’apprendre.",
  still: "Rien n’a changé\u00a0: le transporteur simulé ne répond pas, ou ce pli est déjà arrivé.",
  happens: (plate: string, name: string) => `Ce qui arrive au pli ${plate}, ${name}`,
  advance: "Faire avancer",
  vehicles: "Véhicules à essayer",
  vehiclesAbout: "Les 25 véhicules du registre simulé, et ce qu’il faut saisir pour chacun.",
  noCode: "pas de code",
  noFormula: "pas de numéro",
  down: "Ce service simulé ne répond pas.",
  columns: {
    name: "Nom",
    signIn: "Identifiant",
    about: "Particularité",
    plate: "Immatriculation",
    vehicle: "Véhicule",
    shows: "Situation",
    code: "Code de cession",
    formula: "Numéro de formule",
    certificate: "Date du certificat",
    parcel: "Pli",
    state: "État",
    event: "Événement",
  },
};

export type DemonstrationWords = typeof fr;

const en: DemonstrationWords = {
  home: "Home",
  title: "Demonstration",
  lead: "Everything here is invented: people, vehicles, payments and mail. Nothing leaves this machine.",
  time: "The date",
  lives: "The demonstration lives on",
  ahead: "It is ahead of this machine.",
  oneDay: "Move a day ahead",
  oneWeek: "Move a week ahead",
  today: "Back to today",
  places: "The simulated services",
  mailbox: "Mailbox",
  mailboxAbout: "every e-mail sent",
  citizensAt: "Simulated FranceConnect",
  agentsAt: "Simulated ProConnect",
  people: "Who to be",
  password: "Everybody’s password:",
  citizens: "Citizens",
  agents: "Civil servants",
  citizenSignIn: "Sign in as a citizen",
  agentSignIn: "Sign in as a civil servant",
  parcels: "Letters on their way",
  parcelsAbout: "Decide what the carrier announces. The portal learns it within seconds.",
  noParcel: "No letter is on its way",
  noParcelAbout: "Approve a file and prepare a batch: the simulated printer posts it within seconds.",
  moved: "The carrier has announced it. The citizen is about to know.",
  still: "Nothing changed: the simulated carrier does not answer, or this letter has already arrived.",
  happens: (plate, name) => `What happens to letter ${plate}, ${name}`,
  advance: "Move along",
  vehicles: "Vehicles to try",
  vehiclesAbout: "The 25 vehicles of the simulated register, and what to type for each.",
  noCode: "no code",
  noFormula: "no number",
  down: "This simulated service does not answer.",
  columns: {
    name: "Name",
    signIn: "Identifier",
    about: "What is special",
    plate: "Registration number",
    vehicle: "Vehicle",
    shows: "Situation",
    code: "Transfer code",
    formula: "Formula number",
    certificate: "Date of the certificate",
    parcel: "Letter",
    state: "State",
    event: "Event",
  },
};

export const demonstrationWords: Record<Language, DemonstrationWords> = { fr, en };

type Announced = Exclude<ParcelEvent, "next">;

export const eventWords: Record<Announced, Record<Language, string>> = {
  PC1: { fr: "Pris en charge", en: "Accepted" },
  ET1: { fr: "En cours de tri", en: "Being sorted" },
  MD2: { fr: "En cours de distribution", en: "Out for delivery" },
  DI1: { fr: "Distribué", en: "Delivered" },
  AG1: { fr: "Attend au bureau de poste", en: "Waiting at the post office" },
  DI3: { fr: "Distribution retardée", en: "Delivery delayed" },
  ND1: { fr: "Adresse introuvable", en: "Address not found" },
  RE1: { fr: "Retourné à l’expéditeur", en: "Returned to sender" },
  DI2: { fr: "Revenu au service", en: "Back at the service" },
};

export const nextWords = (code: string | null, language: Language): string => {
  const known = Object.entries(eventWords).find(([each]) => each === code);
  const what = known?.[1][language].toLocaleLowerCase(language) ?? "…";
  return { fr: `Ensuite\u00a0: ${what}`, en: `Next: ${what}` }[language];
};
