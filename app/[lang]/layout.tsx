import type { ReactNode } from "react";

export const generateStaticParams = () => [{ lang: "fr" }, { lang: "en" }];

export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  return (
    <html lang={lang}>
      <body>{children}</body>
    </html>
  );
}
