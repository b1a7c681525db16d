import { notFound } from "next/navigation";

/** Every address that no page answers, so that it is told within the portal. */
export default function Unknown(): never {
  notFound();
}
