const form = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const wholeText = new RegExp(`^${form}$`, "i");

/** Whether a text is written as a UUID, so that the database accepts it as one. */
export const isUuid = (text: string): boolean => wholeText.test(text);
