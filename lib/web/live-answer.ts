import { subscribe, type Topic } from "#lib/realtime/listen.ts";

const heartbeat = 15_000;
const moved = "data: moved\n\n";
const beat = ": still here\n\n";

/**
 * Server-sent events that say only that something moved; what it is, the page asks for itself.
 * @param holds whether whoever asked may still listen: asked again at each event and each heartbeat, the stream ends when not.
 */
export const liveAnswer = (request: Request, topic: Topic, holds: () => Promise<boolean>): Response => {
  const encoder = new TextEncoder();
  let close = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const say = async (words: string) => {
        const held = await holds().catch(() => false);
        if (!held) close();
        if (open) controller.enqueue(encoder.encode(words));
      };
      const unsubscribe = subscribe(topic, () => void say(moved));
      const timer = setInterval(() => void say(beat), heartbeat);
      close = () => {
        if (!open) return;
        open = false;
        unsubscribe();
        clearInterval(timer);
        controller.close();
      };
      controller.enqueue(encoder.encode("retry: 3000\n\n"));
      request.signal.addEventListener("abort", close);
      if (request.signal.aborted) close();
    },
    cancel: () => close(),
  });
  return new Response(stream, { headers });
};

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
};
