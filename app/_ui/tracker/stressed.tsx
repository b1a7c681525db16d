/** Words with what matters between asterisks: `avant le *jeudi 12 mars 2026*`. */
export function Stressed({ children }: { children: string }) {
  const [before, ...stressed] = children.split("*");
  const [inside, ...after] = stressed;
  return (
    <>
      {before}
      {inside ? <strong>{inside}</strong> : null}
      {after.length > 0 ? <Stressed>{after.join("*")}</Stressed> : null}
    </>
  );
}
