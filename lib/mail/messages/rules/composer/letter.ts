import type { MessageRecipient } from "../recipient";
import { greetingLine } from "../wording";

/** One sentence of a draft, and its place in a letter, by which another draft knows what it stands for. */
export type Said = { slot: string; text: string };

/** A draft from its greeting to its name, paragraph by paragraph. */
export const letterOf = (
  recipient: MessageRecipient | null,
  by: string,
  paragraphs: Said[][],
  close = "Kind regards",
): Said[][] => [
  [{ slot: "greeting", text: greetingLine(recipient) }],
  ...paragraphs.filter((sentences) => sentences.length > 0),
  [{ slot: "close", text: `${close},\n${by.trim()}` }],
];

export const letterBody = (letter: readonly (readonly Said[])[]): string =>
  letter.map((sentences) => sentences.map(({ text }) => text).join(" ")).join("\n\n");

/** Paragraphs that are written out whole: each is a place of its own. */
export const wholeParagraphs = (...texts: (string | false | undefined)[]): Said[][] =>
  texts.flatMap((text, at) => (text ? [[{ slot: `paragraph ${at + 1}`, text }]] : []));
