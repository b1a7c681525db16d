export type SeenBy = { key: string; who: string; role?: string | undefined; detail: string };

/** Who opened the file, and why. */
export function Seen({ people }: { people: readonly SeenBy[] }) {
  return (
    <ul className="pv-seen">
      {people.map((person) => (
        <li key={person.key}>
          <strong>{person.who}</strong>
          {person.role ? `, ${person.role}` : null}
          <br />
          <span className="pv-soft pv-small">{person.detail}</span>
        </li>
      ))}
    </ul>
  );
}
