import { formatMoney } from "./money.ts";
import { formatNumber, pluralText } from "./numbers.ts";
import type { Text } from "./text.ts";

export const tooLong = (length: number): Text => ({
  fr: `Cette réponse est trop longue\u00a0: ${length} caractères au plus.`,
  en: `This answer is too long: ${length} characters at most.`,
});

export const notOffered: Text = {
  fr: "Choisissez une des réponses proposées.",
  en: "Choose one of the answers offered.",
};

export const tooManyChosen = (most: number): Text =>
  pluralText(
    most,
    { fr: "Choisissez une réponse au plus.", en: "Choose one answer at most." },
    { fr: `Choisissez ${most} réponses au plus.`, en: `Choose ${most} answers at most.` },
  );

export const notWhole = (min: number, max: number): Text => ({
  fr: `Indiquez un nombre entier entre ${formatNumber(min, "fr")} et ${formatNumber(max, "fr")}, en chiffres.`,
  en: `Give a whole number between ${formatNumber(min, "en")} and ${formatNumber(max, "en")}, in digits.`,
});

export const notNumber = (min: number, max: number, decimals: number): Text => ({
  fr: `Indiquez un nombre entre ${formatNumber(min, "fr", decimals)} et ${formatNumber(max, "fr", decimals)}, avec ${decimals} chiffres au plus après la virgule.`,
  en: `Give a number between ${formatNumber(min, "en", decimals)} and ${formatNumber(max, "en", decimals)}, with ${decimals} decimals at most.`,
});

export const notAmount = (min: number, max: number): Text => ({
  fr: `Indiquez une somme entre ${formatMoney(min, "fr")} et ${formatMoney(max, "fr")}, en euros, comme 1 234,56.`,
  en: `Give an amount between ${formatMoney(min, "en")} and ${formatMoney(max, "en")}, in euros, such as 1234.56.`,
});

export const wrongTime: Text = { fr: "L’heure doit ressembler à 14:30.", en: "The time must look like 14:30." };

export const noDate: Text = {
  fr: "Cette date n’existe pas. Indiquez le jour, le mois et l’année, comme 31 10 2026.",
  en: "This date does not exist. Give the day, month and year, such as 31 10 2026.",
};

export const noPartialDate: Text = {
  fr: "Cette date n’existe pas. Indiquez au moins l’année, comme 1954, puis le mois et le jour si vous les connaissez.",
  en: "This date does not exist. Give at least the year, such as 1954, then the month and the day if you know them.",
};

export const inFuture: Text = {
  fr: "Cette date est dans le futur. Indiquez une date passée ou celle d’aujourd’hui.",
  en: "This date is in the future. Give a past date or today’s.",
};

export const tooOld = (since: string): Text => ({
  fr: `Cette date est trop ancienne. Indiquez une date à partir de ${since.slice(0, 4)}.`,
  en: `This date is too old. Give a date from ${since.slice(0, 4)} on.`,
});

export const unknownCommune: Text = {
  fr: "Cette commune n’existe pas. Écrivez son nom en entier, ou son code postal.",
  en: "There is no such town. Write its whole name, or its postcode.",
};

export const unknownCountry: Text = {
  fr: "Ce pays n’existe pas. Écrivez son nom en entier, comme Belgique.",
  en: "There is no such country. Write its whole name, such as Belgium.",
};

/** What was typed designates several of them. */
export const whichOne = (names: readonly Text[], more: boolean): Text => ({
  fr: `Plusieurs lieux répondent à ce que vous avez écrit. Recopiez celui qui convient\u00a0: ${names.map(({ fr }) => fr).join(", ")}${more ? "…" : "."}`,
  en: `What you wrote stands for several places. Copy the right one: ${names.map(({ en }) => en).join(", ")}${more ? "…" : "."}`,
});

export const tooManyRows = (most: number): Text => ({
  fr: `Vous pouvez en indiquer ${most} au plus.`,
  en: `You can give ${most} of them at most.`,
});
