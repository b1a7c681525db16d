export type Person = { name: string; initials: string };

/** The person signed in. */
export function Me({ person }: { person: Person }) {
  return (
    <span className="pv-me">
      <span className="pv-avatar" aria-hidden="true">
        {person.initials}
      </span>
      <span>{person.name}</span>
    </span>
  );
}
