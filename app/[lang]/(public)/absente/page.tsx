import { NotFound } from "#app/_ui/shell/not-found.tsx";
import { asLanguage, type Text } from "#lib/engine/text.ts";

const title: Text = { fr: "Page introuvable", en: "Page not found" };

type Props = PageProps<"/[lang]/absente">;

export const generateMetadata = async ({ params }: Props) => ({
  title: title[asLanguage((await params).lang)],
  robots: { index: false },
});

/** What every page that is not found shows: the server answers with it, under the address that was asked (`lib/web/server/show-absence.ts`). */
export default NotFound;
