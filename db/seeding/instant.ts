const dayLength = 86_400_000;
const days = new Map<number, string>();

const written = (length: number, digits: number): readonly string[] =>
  Array.from({ length }, (_, number) => String(number).padStart(digits, "0"));
const two = written(60, 2);
const three = written(1000, 3);

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
  return `${day}${two[hour]}:${two[minute]}:${two[second]}.${three[left - seconds * 1000]}Z`;
};
