import { z } from "zod";
import type { Facts } from "#lib/engine/condition.ts";
import { environment } from "#lib/environment.ts";
import { askOutside, jsonIn, OutsideFailed, whileSomeoneWaits } from "#lib/outside.ts";
import { type Company, localCompany } from "./local/companies.ts";
import type { Question } from "./question.ts";

const word = z.string().max(300);
const establishment = z.object({
  siret: z.string(),
  activite_principale: word.nullish(),
  adresse: word.nullish(),
  code_postal: word.nullish(),
  libelle_commune: word.nullish(),
  commune: word.nullish(),
  etat_administratif: z.string(),
});

/** As the API Recherche d’entreprises answers a search by Siret. */
const answer = z.object({
  results: z.array(
    z.object({ nom_complet: word, matching_etablissements: z.array(establishment), siege: establishment.nullish() }),
  ),
});

/** What is public of an establishment, by its Siret. Never throws: a service that is down, slow or lying gives `unavailable`. */
export const askCompany = async ({ siret = "" }: Question): Promise<Facts> => {
  try {
    const company = await companyAt(siret);
    if (company === undefined) return { found: false };
    const facts = { found: true, ...company, siren: siret.slice(0, 9) };
    return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ""));
  } catch {
    return { unavailable: true };
  }
};

const companyAt = async (siret: string): Promise<Company | undefined> => {
  const { COMPANY_URL } = environment();
  if (COMPANY_URL === undefined) return localCompany(siret);
  const url = new URL(COMPANY_URL);
  url.searchParams.set("q", siret);
  const { status, text } = await askOutside(url, { signal: whileSomeoneWaits(), atMost: 256 * 1024 });
  const said = answer.safeParse(jsonIn(text));
  if (status !== 200 || !said.success) throw new OutsideFailed("It is not the answer of a register of companies");
  return said.data.results.flatMap(({ nom_complet, matching_etablissements, siege }) =>
    [...matching_etablissements, ...(siege ? [siege] : [])]
      .filter((each) => each.siret === siret)
      .map((each) => companyOf(nom_complet, each)),
  )[0];
};

const companyOf = (name: string, { adresse, code_postal, libelle_commune, ...rest }: z.infer<typeof establishment>) => {
  const [postcode, city] = [code_postal ?? "", libelle_commune ?? ""];
  return {
    name,
    activity: rest.activite_principale ?? "",
    street: (adresse ?? "").replace(` ${postcode} ${city}`, ""),
    postcode,
    city,
    commune: rest.commune ?? "",
    closed: rest.etat_administratif !== "A",
  };
};
