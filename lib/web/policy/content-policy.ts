/** Wherever a page may answer. The rest, API and files, is inert unless it says otherwise. */
export const everyAddress = "/((?!_next/static/|api/).*)";

export const policyHeader = "Content-Security-Policy";

type Allowed = {
  /** Nonce or hashes of the scripts written in the page; those of our own files are always allowed. */
  scripts?: readonly string[];
  /** Other sites that a form may lead to. */
  formTargets?: readonly string[];
};

/** Content Security Policy Level 3 of a page. Icons of the design system are `data:` images in its style sheet. */
export const contentPolicy = ({ scripts = [], formTargets = [] }: Allowed = {}): string =>
  inWords({
    "default-src": ["'none'"],
    "script-src": ["'self'", ...scripts],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'", ...formTargets],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
    "frame-ancestors": ["'none'"],
  });

const inWords = (directives: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");

/** For what is not a page: opened on its own, it runs nothing and shows nothing. */
export const inertPolicy: string = inWords({
  "default-src": ["'none'"],
  "form-action": ["'none'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
  sandbox: [],
});

/** React and the bundler evaluate code while developing. */
export const developmentPolicy = "script-src 'self' 'unsafe-inline' 'unsafe-eval'; object-src 'none'; base-uri 'none'";
