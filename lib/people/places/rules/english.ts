/** Where English is spelled as in the United States. Everywhere else it is mostly spelled as in Britain. */
const americanCountries = new Set(["US", "PR", "GU", "VI", "AS", "MP", "UM", "PH", "LR", "PW", "FM", "MH"]);

/** The spelling that is usual in a country, by its two letters. */
export const englishOf = (country: string): "american" | "british" =>
  americanCountries.has(country.toUpperCase()) ? "american" : "british";
