/** A name in the form in which it is compared: lower case, without accents, dots and apostrophes, with single spaces, and "Saint" written out. */
export const placeNameKey = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/ı/g, "i")
    .replace(/\bst\b\.?/g, "saint")
    .replace(/&/g, " and ")
    .replace(/[’'.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");

/** No country, city or time zone has a longer name, so a longer text is not looked for. */
export const maxPlaceNameLength = 80;
