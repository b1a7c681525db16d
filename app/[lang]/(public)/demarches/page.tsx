export default async function Catalogue({ params }: { params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  return <h1>demarches {lang}</h1>;
}
