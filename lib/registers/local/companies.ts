/** What is public of an establishment; `activity` is its code in the NAF. */
export type Company = {
  name: string;
  activity: string;
  street: string;
  postcode: string;
  city: string;
  commune: string;
  closed: boolean;
};

/** Invented establishments, for where no register of companies is named. */
const companies: ReadonlyMap<string, Company> = new Map([
  ["99000001000019", company("Café des Tilleuls", "56.30Z", "12 Rue des Lilas")],
  ["99000002800011", company("Restaurant La Belle Table", "56.10A", "3 Avenue de la République")],
  ["99000003600014", company("Librairie du Parvis", "47.61Z", "27 Rue de Paris")],
  ["99000004400018", company("Garage des Trois Ponts", "45.20A", "140 Rue de Paris")],
  ["99000005100013", { ...company("Brasserie du Vieux Quai", "56.10A", "8 Rue des Lilas"), closed: true }],
]);

export const localCompany = (siret: string): Company | undefined => companies.get(siret);

function company(name: string, activity: string, street: string): Company {
  return { name, activity, street, postcode: "93100", city: "Montreuil", commune: "93048", closed: false };
}
