import Link from "next/link";
import type { ReactNode } from "react";
import type { CaseDocument } from "#lib/back-office/file/read-file.ts";
import { formatShortDay, formatTime, parisDay } from "#lib/engine/calendar.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Empty } from "../empty.tsx";
import { Icon, type IconName } from "../icon.tsx";
import { type FilePlace, fileAddress, rotations, zooms } from "./file-address.ts";
import { Unread } from "./unread.tsx";

const words = {
  documents: { fr: "Documents", en: "Documents" },
  tabs: { fr: "Pièces du dossier", en: "Documents of the case" },
  none: { fr: "Aucune pièce dans ce dossier", en: "No document in this case" },
  display: { fr: "Affichage", en: "Display" },
  smaller: { fr: "Réduire", en: "Zoom out" },
  larger: { fr: "Agrandir", en: "Zoom in" },
  turn: { fr: "Tourner", en: "Rotate" },
  download: { fr: "Télécharger", en: "Download" },
  previous: { fr: "Page précédente", en: "Previous page" },
  next: { fr: "Page suivante", en: "Next page" },
  replaced: { fr: "remplacée", en: "replaced" },
} as const satisfies Record<string, Text>;

type ViewerProps = {
  place: FilePlace;
  procedure: Procedure;
  documents: readonly CaseDocument[];
  shown: CaseDocument | undefined;
  /** What is to be looked at on this document, below it. */
  children: ReactNode;
  language: Language;
};

/** The documents beside the answers. Pages are images that we drew: what was handed in never reaches this screen. */
export function Viewer({ place, procedure, documents, shown, children, language }: ViewerProps) {
  if (shown === undefined)
    return (
      <section className="pv-viewer" aria-label={words.documents[language]}>
        <div className="pv-canvas">
          <Empty title={words.none[language]} icon="document" />
        </div>
      </section>
    );
  const page = Math.min(place.page, shown.pages);
  return (
    <section className="pv-viewer" aria-label={words.documents[language]}>
      <nav className="pv-vtabs" aria-label={words.tabs[language]}>
        {documents.map((document) => (
          <DocumentTab
            key={document.handle}
            document={document}
            all={documents}
            procedure={procedure}
            isCurrent={document.handle === shown.handle}
            href={fileAddress({ ...place, piece: document.handle, page: 1, rotation: 0 })}
            language={language}
          />
        ))}
      </nav>
      {shown.readable ? (
        <Page place={{ ...place, page, piece: shown.handle }} procedure={procedure} shown={shown} language={language}>
          {children}
        </Page>
      ) : (
        <div className="pv-canvas">
          <Unread document={shown} language={language} />
        </div>
      )}
    </section>
  );
}

type PageProps = Pick<ViewerProps, "place" | "procedure" | "children" | "language"> & { shown: CaseDocument };

function Page({ place, procedure, shown, children, language }: PageProps) {
  const { page } = place;
  return (
    <>
      <Tools place={place} document={shown} language={language} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable) */}
      <div className="pv-canvas" tabIndex={0}>
        <img
          key={`${shown.handle} ${page}`}
          src={pageSource(place.reference, shown, page, place)}
          alt={`${nameOf(shown, procedure, language)}, ${pageOf(page, shown.pages, language)}`}
          data-zoom={place.zoom}
        />
      </div>
      {children}
    </>
  );
}

const pageSource = (
  reference: string,
  { handle }: CaseDocument,
  page: number,
  { zoom, rotation }: FilePlace,
): string => {
  const width = { 100: 800, 150: 1600, 200: 2400 }[zoom];
  return `/api/agent/dossiers/${reference}/documents/${handle}/page/${page}?largeur=${width}&rotation=${rotation}`;
};

export const nameOf = ({ slot }: Pick<CaseDocument, "slot">, procedure: Procedure, language: Language): string =>
  procedure.documents.find((document) => document.key === slot)?.label[language] ?? slot;

const pageOf = (page: number, pages: number, language: Language): string =>
  ({ fr: `page ${page} sur ${pages}`, en: `page ${page} of ${pages}` })[language];

type TabProps = {
  document: CaseDocument;
  all: readonly CaseDocument[];
  procedure: Procedure;
  isCurrent: boolean;
  href: string;
  language: Language;
};

function DocumentTab({ document, all, procedure, isCurrent, href, language }: TabProps) {
  const points = procedure.documents.find((each) => each.key === document.slot)?.checklist ?? [];
  const answers = points.map((point) => document.checklist[point.key]);
  const { tone, icon } = document.readable
    ? tabLook(answers)
    : unreadLook[document.scan === "infected" ? "infected" : "pending"];
  const hasTwins = all.filter((each) => each.slot === document.slot).length > 1;
  const rank = document.handle.split("-").at(-1);
  return (
    <Link href={href} aria-current={isCurrent ? "page" : undefined} data-color={tone} prefetch={false} scroll={false}>
      <Icon name={icon} />
      {nameOf(document, procedure, language)}
      {hasTwins ? ` ${rank}` : ""}
      {document.superseded ? ` (${words.replaced[language]})` : ""}
    </Link>
  );
}

const unreadLook = {
  infected: { tone: "warning", icon: "alert" },
  pending: { tone: undefined, icon: "clock" },
} as const;

const tabLook = (answers: (string | undefined)[]): { tone?: "success" | "warning"; icon: IconName } => {
  if (answers.includes("no")) return { tone: "warning", icon: "alert" };
  if (answers.length > 0 && answers.every((answer) => answer === "yes")) return { tone: "success", icon: "check" };
  return { icon: "document" };
};

function Tools({ place, document, language }: { place: FilePlace; document: CaseDocument; language: Language }) {
  const at = zooms.indexOf(place.zoom);
  const turned = rotations[(rotations.indexOf(place.rotation) + 1) % rotations.length] ?? 0;
  const added = document.createdAt;
  return (
    <div className="pv-vtool" role="toolbar" aria-label={words.display[language]}>
      <Tool label={words.smaller} icon="zoom-out" language={language} {...to({ ...place, zoom: zooms[at - 1] })} />
      <span className="pv-num">{place.zoom}&nbsp;%</span>
      <Tool label={words.larger} icon="zoom-in" language={language} {...to({ ...place, zoom: zooms[at + 1] })} />
      <Tool label={words.turn} icon="rotate" language={language} {...to({ ...place, rotation: turned })} />
      <a
        href={`/api/agent/dossiers/${place.reference}/documents/${document.handle}/fichier`}
        aria-label={words.download[language]}
      >
        <Icon name="download" />
      </a>
      {place.page > 1 ? (
        <Tool label={words.previous} icon="up" language={language} {...to({ ...place, page: place.page - 1 })} />
      ) : null}
      <span>{capital(pageOf(place.page, document.pages, language))}</span>
      {place.page < document.pages ? (
        <Tool label={words.next} icon="down" language={language} {...to({ ...place, page: place.page + 1 })} />
      ) : null}
      <span className="pv-soft" title={document.fileName}>
        {document.fileName}, {formatShortDay(parisDay(added), language)}, {formatTime(added, language)}
      </span>
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const to = ({ zoom, ...place }: Omit<FilePlace, "zoom"> & { zoom: FilePlace["zoom"] | undefined }) =>
  zoom === undefined ? {} : { href: fileAddress({ ...place, zoom }) };

type ToolProps = { label: Text; icon: IconName; href?: string; language: Language };

/** Without an address there is nothing further that way. */
function Tool({ label, icon, href, language }: ToolProps) {
  if (href === undefined)
    return (
      <span className="pv-off" aria-hidden="true">
        <Icon name={icon} />
      </span>
    );
  return (
    <Link href={href} aria-label={label[language]} prefetch={false} scroll={false}>
      <Icon name={icon} />
    </Link>
  );
}
