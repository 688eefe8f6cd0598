/** A name as it is looked for: without accents, case, dots and apostrophes, with single spaces, and "Saint" written out. */
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

/** Nobody's country, city or time zone has a longer name: what is longer is not looked for. */
export const maxPlaceNameLength = 80;
