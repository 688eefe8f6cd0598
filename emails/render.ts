import { type Letters, letters } from "./letters";

export type Rendered = { subject: string; html: string; text: string };

// Next refuses a static import of react-dom/server beside server components.
const server = import("react-dom/server");

/** One letter as it will be read. Markup is static: it is sent, never hydrated. */
export async function render<Name extends keyof Letters>(name: Name, props: Letters[Name]): Promise<Rendered> {
  const { renderToStaticMarkup } = await server;
  const letter = letters[name];
  return {
    subject: letter
      .subject(props)
      .replace(/\p{Cc}+/gu, " ")
      .trim(),
    html: `<!DOCTYPE html>${printable(renderToStaticMarkup(letter.html(props)))}`,
    text: printable(letter.text(props)),
  };
}

/** Without control characters, whatever was typed: no bell, no escape sequence, no stray carriage return. */
const printable = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, "");
