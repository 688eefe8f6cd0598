import { withoutLinks } from "@/lib/platform/text/rules";
import { type EmailPropsByName, emailRegistry } from "./registry";

export type RenderedEmail = { subject: string; html: string; text: string };

// Next refuses a static import of react-dom/server beside server components.
const server = import("react-dom/server");

/** One finished e-mail. Markup is static: it is sent, never hydrated. */
export async function renderEmail<Name extends keyof EmailPropsByName>(
  name: Name,
  given: EmailPropsByName[Name],
): Promise<RenderedEmail> {
  const { renderToStaticMarkup } = await server;
  const email = emailRegistry[name];
  const asTyped: readonly string[] = email.unchanged ?? [];
  const props = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      ownAddressProps.includes(key) || asTyped.includes(key) ? value : withoutLinksInside(value),
    ]),
  ) as EmailPropsByName[Name];
  return {
    subject: email
      .subject(props)
      .replace(/\p{Cc}+/gu, " ")
      .trim(),
    html: `<!DOCTYPE html>${printable(renderToStaticMarkup(email.html(props)))}`,
    text: printable(email.text(props)),
  };
}

/** Addresses that we made ourselves, or that are in a header. */
const ownAddressProps = ["link", "open", "settings", "unsubscribe", "report", "replyTo"];

/** Names and other words that people typed, anywhere in an e-mail's props. */
function withoutLinksInside(value: unknown): unknown {
  if (typeof value === "string") return withoutLinks(value);
  if (Array.isArray(value)) return value.map(withoutLinksInside);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutLinksInside(inner)]));
}

/** Without control characters, whatever was typed: no bell, no escape sequence, no stray carriage return. */
const printable = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, "");
