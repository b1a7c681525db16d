/** Which key leads there, as a person sees it who looks for something up or down the page. Asked inside the page. */
export const wayTo = (element: Element): "here" | "Tab" | "Shift+Tab" => {
  const from = document.activeElement ?? document.body;
  if (from === element) return "here";
  const isBefore = from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBefore ? "Shift+Tab" : "Tab";
};

/**
 * Asked inside the page too, so it stands alone: what is wrong with the focus where it is now (WCAG 2.2: 2.4.3 order, 2.4.7 visible, 2.4.11 not obscured, 1.4.11 contrast):
 * a ring at least 2 px wide, three times as light or as dark as what is around it, that the last stop no longer has.
 */
export const faultsOfFocus = (): string[] => {
  type Colour = { channels: number[]; alpha: number };
  const colourOf = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return { channels: [red, green, blue], alpha };
  };
  const light = ({ channels }: Colour): number => {
    const [red = 0, green = 0, blue = 0] = channels
      .map((channel) => channel / 255)
      .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: Colour, other: Colour): number => {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const groundOf = (element: Element | null): Colour => {
    for (let at = element; at; at = at.parentElement) {
      const ground = colourOf(getComputedStyle(at).backgroundColor);
      if (ground.alpha === 1 || getComputedStyle(at).backgroundColor.startsWith("rgb(")) return ground;
    }
    return { channels: [255, 255, 255], alpha: 1 };
  };
  const hasRing = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return false;
    const around = Number.parseFloat(outlineOffset) < 0 ? element : element.parentElement;
    return outlineStyle === "auto" || contrast(colourOf(outlineColor), groundOf(around)) >= 3;
  };
  const labelOf = (element: Element): Element | undefined =>
    element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  /** The ring is drawn around the control, its label, or the frame that looks like the control. */
  const ringed = (element: Element): boolean =>
    [element, labelOf(element), element.closest("form, div, search")].some((each) => each && hasRing(each));
  const boxOf = (element: Element): DOMRect => {
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const label = labelOf(element);
    return box.width <= 1 && label ? label.getBoundingClientRect() : box;
  };
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}#${element.id} “${(element.ariaLabel ?? element.textContent ?? "").trim().slice(0, 40)}”`;

  const focused = document.activeElement;
  if (focused === null || focused === document.body) return [];
  const faults: string[] = [];
  const box = boxOf(focused);
  if (!ringed(focused)) faults.push(`nothing shows that ${name(focused)} has the focus`);
  const before: unknown = Reflect.get(globalThis, "lastStop");
  Reflect.set(globalThis, "lastStop", focused);
  if (
    before instanceof Element &&
    before !== focused &&
    before.isConnected &&
    !before.contains(focused) &&
    hasRing(before)
  )
    faults.push(`${name(before)} keeps its ring`);
  if (focused instanceof HTMLElement && focused.tabIndex > 0) faults.push(`${name(focused)} jumps the queue`);
  const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, innerHeight) / 2];
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
    faults.push(`${name(focused)} is out of sight`);
  else {
    const over = document.elementFromPoint(Math.max(0, x), Math.max(0, y));
    const own = [focused, labelOf(focused)].some(
      (each) => each && over && (each.contains(over) || over.contains(each)),
    );
    if (!own && over) faults.push(`${name(focused)} is under ${name(over)}`);
  }
  return faults;
};
