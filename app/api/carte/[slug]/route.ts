import { cardAnswer } from "#lib/web/social-card.ts";

/** The picture that stands for a page where it is shared. */
export const GET = async (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> =>
  cardAnswer(request, (await params).slug);
