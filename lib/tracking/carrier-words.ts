import type { Text } from "#lib/engine/text.ts";

const text = (fr: string, en: string): Text => ({ fr, en });
const accepted = text("Pris en charge par La Poste", "Accepted by La Poste");
const sorted = text("En cours de tri", "Being sorted");
const delivered = text("Distribué", "Delivered");

/** La Poste “Suivi v2” codes in a few words that name no place. */
const words: Readonly<Record<string, Text>> = {
  DR1: text("Annoncé à La Poste", "Announced to La Poste"),
  PC1: accepted,
  PC2: accepted,
  ET1: sorted,
  ET2: sorted,
  ET3: sorted,
  ET4: sorted,
  EP1: text("En attente de présentation", "Awaiting presentation"),
  DO1: text("Entré en douane", "Entered customs"),
  DO2: text("Sorti de douane", "Left customs"),
  DO3: text("Retenu en douane", "Held by customs"),
  PB1: text("Un problème est en cours de résolution", "A problem is being solved"),
  PB2: text("Le problème est résolu", "The problem is solved"),
  MD2: text("En cours de distribution", "Out for delivery"),
  ND1: text("N’a pas pu être distribué", "Could not be delivered"),
  AG1: text("En attente au bureau de poste", "Waiting at the post office"),
  RE1: text("Retourné à l’expéditeur", "Returned to sender"),
  DI0: delivered,
  DI1: delivered,
  DI2: text("Remis à l’expéditeur", "Handed back to the sender"),
  DI3: text("Distribution retardée", "Delivery delayed"),
};

/** Undefined for a code we do not know: the carrier may add some. */
export const carrierWords = (code: string): Text | undefined => words[code];
