const dayLength = 86_400_000;
const days = new Map<number, string>();

const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));

/** An instant in ISO, to the second and its thousandths: `toISOString` with the days remembered, for there are thirty to an application. */
export const iso = (instant: number): string => {
  const number = Math.floor(instant / dayLength);
  let day = days.get(number);
  if (day === undefined) {
    day = new Date(number * dayLength).toISOString().slice(0, 11);
    days.set(number, day);
  }
  const left = instant - number * dayLength;
  const seconds = Math.floor(left / 1000);
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const thousandths = String(left - seconds * 1000).padStart(3, "0");
  return `${day}${two[hour]}:${two[minute]}:${two[second]}.${thousandths}Z`;
};
