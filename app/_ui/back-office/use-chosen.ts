import { useSyncExternalStore } from "react";

const boxes = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="dossier"]'),
];

const moved = "parvis:choix";
const subscribe = (onChange: () => void): (() => void) => {
  const names = ["change", "reset", moved] as const;
  for (const name of names) document.addEventListener(name, onChange);
  return () => {
    for (const name of names) document.removeEventListener(name, onChange);
  };
};

const count = (): string => {
  const all = boxes();
  return `${all.filter((box) => box.checked).length}/${all.length}`;
};

/** How many lines are ticked: the page's own boxes are the truth, with or without script. */
export const useChosen = () => {
  const counted = useSyncExternalStore(subscribe, count, () => "");
  const [chosen = 0, total = 0] = counted.split("/").map(Number);
  return { chosen, total, isReady: counted !== "", chooseAll };
};

export const tellChosen = (): void => {
  document.dispatchEvent(new Event(moved));
};

const chooseAll = (checked: boolean): void => {
  for (const box of boxes()) box.checked = checked;
  tellChosen();
};
