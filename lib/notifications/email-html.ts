import { brand, colours } from "#lib/documents/issued/look.ts";
import type { Letter, LetterBlock } from "./letter.ts";

/**
 * One column that every mail program draws, without picture nor outside resource. Text keeps the reader’s own colours, so
 * that a dark mailbox stays dark; only the mark and the button bring theirs, with their own background.
 */
export const emailHtml = ({
  language,
  subject,
  title,
  news,
  mentions,
  button,
  footer,
}: Letter): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;font-family:'Atkinson Hyperlegible Next',Verdana,Arial,sans-serif;font-size:17px;line-height:1.55">
<main style="max-width:600px;margin:0 auto">
<p style="margin:0 0 24px"><strong style="padding:6px 12px;border-radius:8px;background:${colours.ink};color:${colours.paper}">${escapeHtml(brand.name)}</strong></p>
<h1 style="margin:0 0 8px;font-size:24px;line-height:1.25">${escapeHtml(subject)}</h1>
<p style="margin:0 0 24px;opacity:.8">${escapeHtml(title)}</p>
${news.map(blockHtml).join("\n")}
<p style="margin:28px 0"><a href="${escapeHtml(button.address)}" style="display:inline-block;padding:13px 22px;border-radius:8px;background:${colours.ink};color:${colours.paper};font-weight:bold;text-decoration:none">${escapeHtml(button.label)}</a></p>
${mentions.map(blockHtml).join("\n")}
<hr style="border:0;border-top:1px solid ${colours.subtle};margin:28px 0 16px">
<footer style="font-size:15px">
<p style="margin:0 0 12px">${escapeHtml(footer.follow)}<br><a href="${escapeHtml(footer.tracking)}" style="color:inherit;overflow-wrap:anywhere">${escapeHtml(footer.tracking)}</a></p>
<p style="margin:0">${escapeHtml(footer.about)} ${escapeHtml(footer.service)}</p>
</footer>
</main>
</body>
</html>
`;

const blockHtml = (block: LetterBlock): string => {
  switch (block.kind) {
    case "text":
      return `<p style="margin:0 0 16px">${escapeHtml(block.text)}</p>`;
    case "heading":
      return `<h2 style="margin:28px 0 8px;font-size:19px;line-height:1.3">${escapeHtml(block.text)}</h2>`;
    case "list":
      return `<ul style="margin:0 0 16px;padding-left:22px">${block.items.map((item) => `<li style="margin:0 0 6px">${escapeHtml(item)}</li>`).join("")}</ul>`;
  }
};

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? "");
