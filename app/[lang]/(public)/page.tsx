export default async function Home({ params }: { params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  return <h1>{lang}</h1>;
}
