const pause = 250;
/** A browser comes back by itself after a cut, and gives up after a refusal: a service that is away for a moment refuses. */
const beforeAgain = 5_000;

/** Listens to a stream of moves while the page is in view, and tells once for several that come together. @returns what ends it */
export const listen = (source: string, tell: () => void): (() => void) => {
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  /** At first too: what moved between the making of the page and the opening of the stream. */
  let missed = true;
  const tellSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, pause);
  };
  const open = () => {
    stream = new EventSource(source);
    stream.onmessage = tellSoon;
    stream.onopen = () => {
      if (missed) tellSoon();
      missed = false;
    };
    stream.onerror = () => {
      missed = true;
      if (stream?.readyState !== EventSource.CLOSED) return;
      close();
      again = setTimeout(follow, beforeAgain);
    };
  };
  const close = () => {
    stream?.close();
    stream = undefined;
  };
  /** A page nobody sees gives its connection back: browsers allow six to a site. */
  const follow = () => {
    clearTimeout(again);
    if (document.visibilityState === "hidden") {
      close();
      missed = true;
    } else if (!stream) open();
  };
  follow();
  document.addEventListener("visibilitychange", follow);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    clearTimeout(timer);
    clearTimeout(again);
    close();
  };
};
