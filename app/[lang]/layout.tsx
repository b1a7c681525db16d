import "#app/_ui/styles/portal.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontClasses } from "#app/_ui/font.ts";
import { asLanguage, languages, type Text } from "#lib/engine/text.ts";

type Params = Promise<{ lang: string }>;

const description: Text = {
  fr: "Déposez votre demande, suivez-la pas à pas, jusqu’à votre boîte aux lettres.",
  en: "File your application, follow it step by step, all the way to your letterbox.",
};

/** A page that no build has seen is made for one request, or is not found: none is kept. */
export const dynamicParams = false;

export const generateStaticParams = () => languages.map((lang) => ({ lang }));

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1e1c19" },
  ],
};

export const generateMetadata = async ({ params }: { params: Params }): Promise<Metadata> => ({
  title: { template: "%s – Parvis", default: "Parvis" },
  description: description[asLanguage((await params).lang)],
  applicationName: "Parvis",
  formatDetection: { telephone: false, date: false, address: false, email: false },
});

export default async function Layout({ children, params }: { children: ReactNode; params: Params }) {
  return (
    <html lang={asLanguage((await params).lang)} className={fontClasses}>
      <body>{children}</body>
    </html>
  );
}
