/** A day of these stories, counted from today, in Paris. */
export const storyDay = (days: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date(Date.now() + days * 86_400_000));

/** The Tuesdays on which France rests: what follows Easter never falls on one. */
const holidays = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];
const tuesday = 2;

/** A working day within a month, three days away at least. */
export const workingTuesday = (): string => {
  const days = Array.from({ length: 28 }, (_, index) => storyDay(index + 3));
  const found = days.find((day) => new Date(day).getUTCDay() === tuesday && !holidays.includes(day.slice(5)));
  if (found === undefined) throw new Error("A month has a Tuesday on which France works");
  return found;
};
