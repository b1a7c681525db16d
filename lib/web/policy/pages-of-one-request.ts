/** The pages made for one request. The build refuses a page that is forgotten here, or prerendered. */
const pages = [
  "/accueil",
  "/agent",
  "/agent/circuits",
  "/agent/dossiers",
  "/agent/dossiers/groupe",
  "/agent/dossiers/:reference",
  "/agent/dossiers/:reference/(classement|complement|motifs|refus|visite)",
  "/agent/expeditions",
  "/connexion",
  "/connexion/agent",
  "/demarches",
  "/demarches/:slug/demande",
  "/demarches/:slug/demande/:step",
  "/demarches/:slug/cout",
  "/demarches/:slug/publiee",
  "/demo",
  "/mes-demarches",
  "/mes-demarches/:reference",
  "/mes-demarches/:reference/(adresse|complement|retrait|schema|suite)",
  "/quelle-demarche",
  "/statistiques",
  "/suivi",
  "/suivi/dossier",
  "/verification",
  "/verification/:code",
];

const anyOfThem = new RegExp(`^(?:${pages.map((page) => page.replaceAll(/:[a-z]+/g, "[^/]+")).join("|")})$`);

export const isMadeForOneRequest = (path: string): boolean => anyOfThem.test(path);
