/** How many words a person's own list holds. */
export const maxOwnWords = 500;

/** The longest word that the spelling check looks at, in characters. */
export const maxOwnWordLength = 40;
