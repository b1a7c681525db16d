import { after } from "next/server";
import { normaliseReference } from "#lib/applications/reference.ts";
import { askTrackingLink } from "#lib/tracking/ask-tracking-link.ts";
import { foreignOrigin, isSameOrigin } from "#lib/web/same-origin.ts";
import { seeOther } from "#lib/web/see-other.ts";

const longest = 254;

/** Asks for a new tracking link. The answer says the same, in the same time, whether reference and address match or not. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return foreignOrigin();
  const form = await request.formData().catch(() => new FormData());
  const typed = (name: string) => String(form.get(name) ?? "").slice(0, longest);
  const reference = normaliseReference(typed("reference"));
  const email = typed("email").trim().toLowerCase();
  if (reference && email) after(() => askTrackingLink(reference, email));
  return seeOther("/suivi?envoye=1");
}
