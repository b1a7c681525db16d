type Box = { left: number; right: number; top: number; bottom: number };

/** What an element does with what exceeds its box, `overflow-x` and `overflow-y`. */
export type Frame = { box: Box; across: string; down: string };

/** A line of text, and what holds it, the nearest first. */
export type Line = { text: number; words: string; box: Box; frames: Frame[]; floats: boolean };

/** Runs in the page. @returns each line of text that is not hidden. */
export const readLines = (): Line[] => {
  const boxOf = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom });
  const above = function* (text: Text) {
    for (let element = text.parentElement; element; element = element.parentElement) yield element;
  };
  const framesOf = (text: Text) =>
    [...above(text)].flatMap((element) => {
      const { overflowX: across, overflowY: down } = getComputedStyle(element);
      if (across === "visible" && down === "visible") return [];
      return [{ box: boxOf(element.getBoundingClientRect()), across, down }];
    });
  const floats = (text: Text) =>
    [...above(text)].some((element) => ["sticky", "fixed"].includes(getComputedStyle(element).position));
  const isRead = (node: Node): node is Text => {
    const parent = node.parentElement;
    return node.textContent?.trim() !== "" && parent?.checkVisibility() === true && !parent.closest("svg, select");
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  for (let index = 0; walker.nextNode(); index++) {
    const { currentNode: node } = walker;
    if (!isRead(node)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const shared = { text: index, words: node.data.trim().slice(0, 40), frames: framesOf(node), floats: floats(node) };
    for (const rect of range.getClientRects()) if (rect.width > 1) lines.push({ ...shared, box: boxOf(rect) });
  }
  return lines;
};

/** @param width of the page. @returns the words that an edge cuts, and those that others cover. */
export const findLost = (lines: readonly Line[], width: number): string[] => {
  const fates = lines.map((line) => ({ line, fate: fateOf(line, width) }));
  const cut = fates.filter(({ fate }) => fate === "cut").map(({ line }) => `cut: ${line.words}`);
  const shown = fates.filter(({ line, fate }) => fate === "shown" && !line.floats).map(({ line }) => line);
  return [...new Set([...cut, ...covered(shown)])];
};

/** `elsewhere`: scrolls into view, or is put out of sight on purpose and read aloud. */
const fateOf = ({ box, frames }: Line, width: number): "shown" | "cut" | "elsewhere" => {
  if (box.right < 0) return "elsewhere";
  for (const frame of frames) {
    if (frame.box.right - frame.box.left <= 1) return "elsewhere";
    const fate = fateIn(frame, box);
    if (fate) return fate;
  }
  return box.left < -1 || box.right > width + 1 ? "cut" : "shown";
};

const fateIn = (frame: Frame, box: Box): "shown" | "cut" | "elsewhere" | undefined => {
  const isBeside = box.left < frame.box.left - 1 || box.right > frame.box.right + 1;
  // Letters stand inside their line: a sixth of it can go without harm.
  const sixth = (box.bottom - box.top) / 6;
  const isBeyond = box.top < frame.box.top - sixth || box.bottom > frame.box.bottom + sixth;
  if (/auto|scroll/.test(frame.across + frame.down)) return isBeside || isBeyond ? "elsewhere" : "shown";
  return (isBeside && frame.across !== "visible") || (isBeyond && frame.down !== "visible") ? "cut" : undefined;
};

const covered = (lines: readonly Line[]): string[] => {
  const sorted = lines.toSorted((one, other) => one.box.top - other.box.top);
  return sorted.flatMap((line, index) => {
    // Lines stand close: letters cover one another when a third of their height does.
    const end = line.box.bottom - (line.box.bottom - line.box.top) / 3;
    const next = sorted.slice(index + 1, index + 40).filter((other) => other.text !== line.text && other.box.top < end);
    return next
      .filter(({ box }) => box.left < line.box.right - 1 && line.box.left < box.right - 1)
      .map((other) => `covered: ${line.words} / ${other.words}`);
  });
};
