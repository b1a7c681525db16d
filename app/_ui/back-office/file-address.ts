/** Where one is in a file: everything is in the address, so that it works without script and comes back as it was. */
export const tabs = ["instruction", "historique", "messages", "notes"] as const;
export type Tab = (typeof tabs)[number];
export const zooms = [100, 150, 200] as const;
export const rotations = [0, 90, 180, 270] as const;

export type FilePlace = {
  reference: string;
  vue?: string | undefined;
  onglet: Tab;
  piece?: string | undefined;
  page: number;
  zoom: (typeof zooms)[number];
  rotation: (typeof rotations)[number];
};

type Parameters = Record<string, string | string[] | undefined>;

export const readPlace = (reference: string, parameters: Parameters): FilePlace => {
  const one = (name: string): string | undefined => {
    const value = parameters[name];
    return Array.isArray(value) ? value[0] : value;
  };
  return {
    reference,
    vue: one("vue"),
    onglet: tabs.find((tab) => tab === one("onglet")) ?? "instruction",
    piece: one("piece"),
    page: Math.max(1, Math.trunc(Number(one("page"))) || 1),
    zoom: zooms.find((zoom) => String(zoom) === one("zoom")) ?? 100,
    rotation: rotations.find((turn) => String(turn) === one("rotation")) ?? 0,
  };
};

export const fileAddress = ({ reference, ...place }: FilePlace): string => {
  const usual = { vue: undefined, onglet: "instruction", piece: undefined, page: 1, zoom: 100, rotation: 0 };
  const said = Object.entries(usual).flatMap(([name, otherwise]) => {
    const value = new Map<string, unknown>(Object.entries(place)).get(name);
    return value === undefined || value === otherwise ? [] : [[name, String(value)] as [string, string]];
  });
  const query = new URLSearchParams(said).toString();
  return `/agent/dossiers/${reference}${query ? `?${query}` : ""}`;
};
