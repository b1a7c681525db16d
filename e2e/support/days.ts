/** A day of these stories, counted from today, in Paris. */
export const storyDay = (days: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date(Date.now() + days * 86_400_000));
