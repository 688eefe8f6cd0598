/** What the text of an update begins with. */
export const emptyUpdateText = "Hi {{name}},\n\n";

/** Stands for each candidate's name in the text of an update to several of them. */
const placeholder = /\{\{\s*name\s*\}\}/gi;

/** The text that one candidate reads. `name` is how a message greets them. */
export const updateTextFor = (text: string, name: string): string => text.replace(placeholder, () => name);

/** The first other placeholder of a text, of which nothing would be known; null if there is none. */
export const unknownPlaceholder = (text: string): string | null =>
  /\{\{[^{}]*\}\}|\{\{|\}\}/.exec(text.replace(placeholder, ""))?.[0] ?? null;
