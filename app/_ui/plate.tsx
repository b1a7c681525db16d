export function Plate({ number }: { number: string }) {
  return <span className="pv-plate">{number}</span>;
}
