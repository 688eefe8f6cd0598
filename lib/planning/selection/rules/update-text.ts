/** The first words of an update. */
export const emptyUpdateText = "Hi {{name}},\n\n";

/** Each candidate's name takes the place of this, in the text of an update to several of them. */
const placeholder = /\{\{\s*name\s*\}\}/gi;

/** The text that one candidate reads. `name` is the name in the greeting. */
export const updateTextFor = (text: string, name: string): string => text.replace(placeholder, () => name);

/** The first placeholder in a text that is not this one, and that we could not fill. Null if there is none. */
export const unknownPlaceholder = (text: string): string | null =>
  /\{\{[^{}]*\}\}|\{\{|\}\}/.exec(text.replace(placeholder, ""))?.[0] ?? null;
