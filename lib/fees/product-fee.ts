import { addMonths, isDay } from "#lib/engine/calendar.ts";
import { type Context, holds, valueAt } from "#lib/engine/condition.ts";
import type { FeeRule } from "#lib/engine/fee-schema.ts";
import { formatMoney } from "#lib/engine/money.ts";
import { pluralText } from "#lib/engine/numbers.ts";
import { type Language, languages, type Text } from "#lib/engine/text.ts";
import { editionOf, isInForce } from "./dated.ts";
import type { FeeBreakdown } from "./fee-breakdown.ts";

type Product = Extract<FeeRule, { kind: "product" }>;

/** Quantity × tariff × duration in exact thousandths, rounded once, half a cent upwards. undefined while something it needs is not known. */
export const productFee = (fee: Product, context: Context): FeeBreakdown | undefined => {
  const thousandths = thousandthsOf(valueAt(fee.quantity.of, context));
  const months = monthsOf(fee.duration, context);
  const tariff = fee.tariffs.find(
    (each) => isInForce(each, context.today) && (each.appliesWhen === undefined || holds(each.appliesWhen, context)),
  );
  if (thousandths === undefined || months === undefined || tariff === undefined) return undefined;
  const computed = rounded(thousandths * tariff.cents * months.count, 1_000 * months.per);
  const cents = Math.max(computed, fee.minimumCents);
  const told = { thousandths, months, tariff, computed };
  const { code, label, source } = fee;
  return {
    scale: editionOf([tariff]),
    lines: [{ code, label, source, cents, explanation: inWords(fee, told, cents) }],
    totalCents: cents,
  };
};

/** “8”, “8.5”, “8,125”: three decimals at most, as an integer of thousandths. */
const thousandthsOf = (value: unknown): number | undefined => {
  const [, whole, decimals = ""] = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(String(value ?? "")) ?? [];
  return whole === undefined ? undefined : Number(whole) * 1_000 + Number(decimals.padEnd(3, "0"));
};

type Months = { count: number; per: number };
const whole: Months = { count: 1, per: 1 };

const monthsOf = (duration: Product["duration"], context: Context): Months | undefined => {
  if (duration === undefined) return whole;
  const { per } = duration;
  switch (duration.kind) {
    case "months": {
      const count = Number(valueAt(duration.of, context));
      return Number.isInteger(count) && count > 0 ? { count, per } : undefined;
    }
    case "between": {
      const count = monthsBegun(valueAt(duration.first, context), valueAt(duration.last, context));
      return count === undefined ? undefined : { count, per };
    }
  }
};

/** A month begun counts whole: 1 April to 30 September is six, 1 April to 1 October seven. */
const monthsBegun = (first: unknown, last: unknown): number | undefined => {
  if (typeof first !== "string" || typeof last !== "string" || !isDay(first) || !isDay(last) || last < first)
    return undefined;
  let count = 1;
  while (addMonths(first, count) <= last) count += 1;
  return count;
};

const rounded = (dividend: number, divisor: number): number => Math.floor((2 * dividend + divisor) / (2 * divisor));

type Told = { thousandths: number; months: Months; tariff: Product["tariffs"][number]; computed: number };

const inWords = ({ quantity, duration, minimumCents }: Product, told: Told, cents: number): Text => {
  const { thousandths, months, tariff, computed } = told;
  const lasting = pluralText(
    months.count,
    { fr: `${months.count}\u00a0mois`, en: `${months.count}\u00a0month` },
    { fr: `${months.count}\u00a0mois`, en: `${months.count}\u00a0months` },
  );
  const [fr, en] = languages.map((language) => {
    const amount = `${decimal(thousandths, language)}\u00a0${quantity.unit[language]} × ${formatMoney(tariff.cents, language)} (${tariff.label[language]})`;
    const during = duration === undefined ? "" : ` × ${lasting[language]} / ${months.per}`;
    const least = cents > computed ? minimum[language](formatMoney(minimumCents, language)) : "";
    return `${amount}${during} = ${formatMoney(computed, language)}${least}.`;
  });
  return { fr: fr ?? "", en: en ?? "" };
};

const minimum = {
  fr: (amount: string) => `, porté au minimum de ${amount}`,
  en: (amount: string) => `, raised to the minimum of ${amount}`,
} as const;

const decimal = (thousandths: number, language: Language): string => {
  const written = (thousandths / 1_000).toString();
  return language === "fr" ? written.replace(".", ",") : written;
};
