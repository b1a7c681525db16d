import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

export type Answer = { status: number; headers: OutgoingHttpHeaders; body: string };
export type Send = (answer: Answer) => void;

/**
 * Says something else than what a page was about to answer: the head of an answer is where it is still time.
 * @param instead of an answer of this status, what sends another, once
 */
export const replaceAnswer = (
  response: ServerResponse,
  instead: (status: number) => ((send: Send) => void) | undefined,
): void => {
  const { writeHead, write, end } = response;
  let replaced = false;
  const send: Send = ({ status, headers, body }) => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    writeHead.call(response, status, headers);
    end.call(response, body, "utf8");
  };
  const isReplaced = (status: number): boolean => {
    const sendInstead = replaced || response.headersSent ? undefined : instead(status);
    if (sendInstead) {
      replaced = true;
      sendInstead(send);
    }
    return replaced;
  };
  Object.assign(response, {
    writeHead: (status: number, ...rest: unknown[]) =>
      isReplaced(status) ? response : Reflect.apply(writeHead, response, [status, ...rest]),
    write: (...given: unknown[]) => isReplaced(response.statusCode) || Reflect.apply(write, response, given),
    end: (...given: unknown[]) => (isReplaced(response.statusCode) ? response : Reflect.apply(end, response, given)),
  });
};
