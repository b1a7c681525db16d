/** One address as the Base adresse nationale tells it; `citycode` is the commune’s in the Code officiel géographique. */
export type FoundAddress = {
  label: string;
  name: string;
  postcode: string;
  city: string;
  citycode: string;
  score: number;
};
