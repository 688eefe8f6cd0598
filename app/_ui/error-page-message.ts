import { unavailableDigest, unshownMessage } from "@/lib/platform/edge/rules/unavailable";

type ErrorPageMessage = { title: string; lead: string; number?: string };

/** What to say about an error. One with a number happened on the server, which has logged it. Only this browser knows of the others. */
export function errorPageMessage({ digest }: { digest?: string }): ErrorPageMessage {
  const isUnavailable = digest === unavailableDigest;
  const number = isUnavailable ? undefined : digest;
  // A server has a navigator too, since Node 21. It does not know whether it is online.
  if (globalThis.navigator?.onLine === false)
    return {
      ...{ title: "You are offline", number },
      lead: "Everything that was saved before is still there. Try again when you are online.",
    };
  if (isUnavailable) return { title: unshownMessage.title, lead: unshownMessage.sentences.join(" ") };
  return {
    ...{ title: "Something went wrong", number },
    lead: number
      ? "The error is on our side, and we have logged it. Everything that was saved before is still there."
      : "This page could not be shown. Everything that was saved before is still there. Check your connection, then try again.",
  };
}
