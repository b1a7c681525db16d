import { redirect } from "next/navigation";
import { currentFiling, stepAddress } from "#lib/web/filing.ts";

type Props = { params: Promise<{ slug: string }> };

/** Where one left off. */
export default async function Page({ params }: Props) {
  const { slug } = await params;
  const { procedure, draft, furthest } = await currentFiling(slug, `/demarches/${slug}/demande`);
  const left = procedure.steps.findIndex((step) => step.slug === draft?.draftStep);
  redirect(stepAddress(procedure, procedure.steps[Math.min(Math.max(left, 0), furthest)]));
}
