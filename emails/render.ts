import { withoutLinks } from "@/lib/platform/text/rules";
import { type EmailPropsByName, emailRegistry } from "./registry";

export type RenderedEmail = { subject: string; html: string; text: string };

// Next refuses a static import of react-dom/server in code that server components use.
const server = import("react-dom/server");

/** Renders one e-mail. The markup is static, because it is never hydrated. */
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

/** Props that hold addresses that we made ourselves, or that go into a header. */
const ownAddressProps = ["link", "open", "settings", "unsubscribe", "report", "replyTo"];

/** Changes the names and other words that people typed, anywhere in the props, so that no mail program makes a link of them. */
function withoutLinksInside(value: unknown): unknown {
  if (typeof value === "string") return withoutLinks(value);
  if (Array.isArray(value)) return value.map(withoutLinksInside);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutLinksInside(inner)]));
}

/** Removes control characters: no bell, no escape sequence, no stray carriage return. */
const printable = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, "");
