import { notFound } from "next/navigation";

/** What every address that nothing answers shows, prerendered: whoever looks for holes costs little. */
export default function Unknown(): never {
  notFound();
}
