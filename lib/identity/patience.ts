/** How long a person waits for an identity provider, in milliseconds: every call of one step together, whatever holds each of them. */
export const patience = 2_000;

export type Patience = {
  /** @returns nothing when patience ran out first; what comes of the work afterwards interests nobody. */
  with: <Result>(work: Promise<Result>) => Promise<Result | undefined>;
  /** The provider has answered: from here on nobody gives up. @returns whether somebody already had. */
  tooLate: () => boolean;
};

/** One clock for a whole step: timeouts on each call would add up, and say nothing of an answer that drips. */
export const startPatience = (milliseconds: number = patience): Patience => {
  let state: "waiting" | "answered" | "over" = "waiting";
  const over = new Promise<undefined>((resolve) => {
    const giveUp = () => {
      if (state !== "waiting") return;
      state = "over";
      resolve(undefined);
    };
    setTimeout(giveUp, milliseconds).unref();
  });
  return {
    with: (work) => Promise.race([work, over]),
    tooLate: () => {
      if (state === "waiting") state = "answered";
      return state === "over";
    },
  };
};
