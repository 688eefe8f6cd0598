/** What to say about an error. One with a number happened on the server, which has logged it. Only this browser knows of the others. */
export function errorPageMessage({ digest }: { digest?: string }): string {
  if (typeof navigator !== "undefined" && !navigator.onLine)
    return "You are offline. Everything that was saved before is still there. Try again when you are online.";
  if (digest)
    return "Something went wrong on our side, and we have a note of it. Everything that was saved before is still there.";
  return "This page could not be shown. Everything that was saved before is still there. Check your connection, then try again.";
}
