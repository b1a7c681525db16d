/** An outage’s mark on an error: all that the framework lets through to the browser’s error page. */
export const outageDigest = "indisponible";
