import "#app/_ui/styles/demonstration.css";
import type { Metadata } from "next";
import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import { asLanguage } from "#lib/engine/text.ts";
import { onlyHere } from "#lib/web/demonstration/only-here.ts";
import { ParcelsSection } from "./parcels-section.tsx";
import { PeopleSection } from "./people-section.tsx";
import { PlacesBox } from "./places-box.tsx";
import { TimeBox } from "./time-box.tsx";
import { VehiclesSection } from "./vehicles-section.tsx";
import { demonstrationWords } from "./words.ts";

export const generateMetadata = async ({ params }: PageProps<"/[lang]/demo">): Promise<Metadata> => ({
  title: demonstrationWords[asLanguage((await params).lang)].title,
  robots: { index: false },
});

/** Who to be, what to type, and the levers of time and mail; for the machine it runs on. */
export default async function Demonstration({ params, searchParams }: PageProps<"/[lang]/demo">) {
  await onlyHere();
  const language = asLanguage((await params).lang);
  const { pli } = await searchParams;
  const words = demonstrationWords[language];
  return (
    <div className="pv-wrap">
      <Crumbs language={language} trail={[{ label: words.home, href: "/" }]} here={words.title} />
      <div className="pv-title">
        <h1>{words.title}</h1>
        <p className="pv-lead">{words.lead}</p>
      </div>
      <div className="pv-demo-boxes">
        <TimeBox language={language} />
        <PlacesBox language={language} />
      </div>
      <PeopleSection language={language} />
      <ParcelsSection language={language} outcome={pli} />
      <VehiclesSection language={language} />
    </div>
  );
}
