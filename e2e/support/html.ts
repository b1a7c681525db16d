import { expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // React’s way of writing, which HTML allows: `<br/>`, `colSpan`, `required=""`, ids such as `_R_`.
    "void-style": "off",
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "valid-id": ["error", { relaxed: true }],
    // The decision bar stays a form when nothing is left to decide: it says what was done. Keys of the queue send theirs.
    "wcag/h32": "off",
    // Boxes of one list are sent under one name.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit", "reset"] }],
  },
});

/** What the server writes at this address is HTML without fault, before any script mends it. */
export const isCleanHtml = async (page: Page): Promise<void> => {
  const answer = await page.request.get(page.url(), { headers: { accept: "text/html" } });
  // React gives the form of a server action an empty address, which HTML asks to leave out.
  const html = (await answer.text()).replaceAll(' action=""', "");
  const { results } = await validator.validateString(html);
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => ({
      ruleId,
      message,
      line,
      column,
      at: excerpt(html, line, column),
    })),
  );
  expect(faults, `the HTML of ${new URL(page.url()).pathname}`).toEqual([]);
};

const excerpt = (html: string, line: number, column: number): string =>
  html.split("\n")[line - 1]?.slice(Math.max(0, column - 40), column + 80) ?? "";
