/** La Poste's step (1 to 5) and kind (1 normal, 0 incident, -1 failure) of each event code, and its words. */
export const codes = {
  DR1: {
    step: 1,
    kind: 1,
    fr: "Votre courrier est en cours de préparation chez votre expéditeur.",
    en: "Your letter is being prepared by the sender.",
  },
  PC1: {
    step: 2,
    kind: 1,
    fr: "Votre courrier est pris en charge par La Poste.",
    en: "Your letter has been accepted by La Poste.",
  },
  PC2: {
    step: 2,
    kind: 1,
    fr: "Votre courrier est pris en charge dans le pays d’expédition.",
    en: "Your letter has been accepted in the country of origin.",
  },
  ET1: {
    step: 3,
    kind: 1,
    fr: "Votre courrier est en cours de traitement dans notre réseau.",
    en: "Your letter is being processed in our network.",
  },
  ET2: {
    step: 3,
    kind: 1,
    fr: "Votre courrier est en cours de traitement dans le pays d’expédition.",
    en: "Your letter is being processed in the country of origin.",
  },
  ET3: {
    step: 3,
    kind: 1,
    fr: "Votre courrier est en cours de traitement dans le pays de destination.",
    en: "Your letter is being processed in the country of destination.",
  },
  ET4: {
    step: 3,
    kind: 1,
    fr: "Votre courrier est en cours de traitement dans un pays de transit.",
    en: "Your letter is being processed in a transit country.",
  },
  EP1: {
    step: 3,
    kind: 1,
    fr: "Votre courrier est en attente de présentation.",
    en: "Your letter is awaiting presentation.",
  },
  DO1: { step: 3, kind: 1, fr: "Votre courrier est entré en douane.", en: "Your letter has entered customs." },
  DO2: { step: 3, kind: 1, fr: "Votre courrier est sorti de douane.", en: "Your letter has left customs." },
  DO3: { step: 3, kind: 0, fr: "Votre courrier est retenu en douane.", en: "Your letter is held by customs." },
  PB1: {
    step: 3,
    kind: 0,
    fr: "Un problème est en cours sur votre courrier.",
    en: "There is a problem with your letter.",
  },
  PB2: {
    step: 3,
    kind: 1,
    fr: "Le problème sur votre courrier est résolu.",
    en: "The problem with your letter has been solved.",
  },
  MD2: {
    step: 4,
    kind: 1,
    fr: "Votre courrier est en cours de distribution par votre facteur.",
    en: "Your letter is out for delivery.",
  },
  DI3: {
    step: 4,
    kind: 0,
    fr: "La distribution de votre courrier est retardée.",
    en: "The delivery of your letter is delayed.",
  },
  ND1: {
    step: 4,
    kind: -1,
    fr: "Votre courrier n’a pas pu être distribué à l’adresse indiquée.",
    en: "Your letter could not be delivered at the address given.",
  },
  AG1: {
    step: 4,
    kind: 0,
    fr: "Votre courrier vous attend au bureau de poste.",
    en: "Your letter is waiting at the post office.",
  },
  RE1: {
    step: 4,
    kind: -1,
    fr: "Votre courrier est retourné à l’expéditeur.",
    en: "Your letter is being returned to the sender.",
  },
  DI0: { step: 5, kind: 1, fr: "Votre courrier est distribué.", en: "Your letter has been delivered." },
  DI1: { step: 5, kind: 1, fr: "Votre courrier est distribué.", en: "Your letter has been delivered." },
  DI2: {
    step: 5,
    kind: -1,
    fr: "Votre courrier est remis à l’expéditeur.",
    en: "Your letter has been delivered back to the sender.",
  },
} as const satisfies Record<string, { step: 1 | 2 | 3 | 4 | 5; kind: 1 | 0 | -1; fr: string; en: string }>;

export type Code = keyof typeof codes;

const names = Object.keys(codes).filter((name): name is Code => name in codes);

export const asCode = (value: string): Code | undefined => names.find((code) => code === value);

export const finalCodes: readonly Code[] = ["DI0", "DI1", "DI2"];

/** What each of the five steps is called once reached. */
export const steps = [
  { fr: "Votre courrier est annoncé", en: "Your letter is announced" },
  { fr: "Il est pris en charge", en: "It is accepted" },
  { fr: "Il est en cours d’acheminement", en: "It is on its way" },
  { fr: "Il est en cours de distribution", en: "It is out for delivery" },
  { fr: "Il est distribué", en: "It is delivered" },
] as const;
