/** Abbreviations that mean different times in different places. A person who writes one is asked which. */
const ambiguous: Record<string, readonly string[]> = {
  ACST: ["Australia/Adelaide", "Australia/Darwin"],
  AEST: ["Australia/Sydney", "Australia/Brisbane"],
  AMT: ["America/Manaus", "Asia/Yerevan"],
  AST: ["America/Halifax", "Asia/Riyadh"],
  BST: ["Europe/London", "Asia/Dhaka"],
  CST: ["America/Chicago", "America/Mexico_City", "Asia/Shanghai", "America/Havana"],
  IST: ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
  MST: ["America/Denver", "America/Phoenix"],
  PST: ["America/Los_Angeles", "Asia/Manila"],
  SST: ["Pacific/Pago_Pago", "Asia/Singapore"],
};

/** Abbreviations that mean one time. If the country does not decide, the first city is used. */
const clear: Record<string, string> = {
  ...{ ET: "America/New_York", EST: "America/New_York", EDT: "America/New_York" },
  ...{ CT: "America/Chicago", CDT: "America/Chicago", MT: "America/Denver", MDT: "America/Denver" },
  ...{ PT: "America/Los_Angeles", PDT: "America/Los_Angeles", AKST: "America/Anchorage", AKDT: "America/Anchorage" },
  ...{ HST: "Pacific/Honolulu", ADT: "America/Halifax", NST: "America/St_Johns", NDT: "America/St_Johns" },
  ...{
    BRT: "America/Sao_Paulo",
    ART: "America/Argentina/Buenos_Aires",
    CLT: "America/Santiago",
    CLST: "America/Santiago",
  },
  ...{
    COT: "America/Bogota",
    PET: "America/Lima",
    VET: "America/Caracas",
    UYT: "America/Montevideo",
    BOT: "America/La_Paz",
  },
  ...{ GMT: "UTC", UTC: "UTC", UCT: "UTC", Z: "UTC", ZULU: "UTC", WET: "Europe/Lisbon", WEST: "Europe/Lisbon" },
  ...{
    CET: "Europe/Brussels",
    CEST: "Europe/Brussels",
    MEZ: "Europe/Berlin",
    MESZ: "Europe/Berlin",
    MET: "Europe/Brussels",
  },
  ...{ EET: "Europe/Athens", EEST: "Europe/Athens", MSK: "Europe/Moscow", TRT: "Europe/Istanbul" },
  ...{ WAT: "Africa/Lagos", CAT: "Africa/Maputo", EAT: "Africa/Nairobi", SAST: "Africa/Johannesburg" },
  ...{ IRST: "Asia/Tehran", AFT: "Asia/Kabul", PKT: "Asia/Karachi", NPT: "Asia/Kathmandu", BDT: "Asia/Dhaka" },
  ...{ GST: "Asia/Dubai", MMT: "Asia/Yangon", ICT: "Asia/Bangkok", WIB: "Asia/Jakarta", WITA: "Asia/Makassar" },
  ...{ WIT: "Asia/Jayapura", SGT: "Asia/Singapore", MYT: "Asia/Kuala_Lumpur", PHT: "Asia/Manila", PHST: "Asia/Manila" },
  ...{ HKT: "Asia/Hong_Kong", JST: "Asia/Tokyo", KST: "Asia/Seoul", AWST: "Australia/Perth", AEDT: "Australia/Sydney" },
  ...{ ACDT: "Australia/Adelaide", NZST: "Pacific/Auckland", NZDT: "Pacific/Auckland", CHST: "Pacific/Guam" },
};

/** The zones that an abbreviation may mean. Empty for any other text. `CEST` is `CET` in summer. */
export function zonesOfAbbreviation(text: string): readonly string[] {
  const sought = text.toUpperCase();
  if (Object.hasOwn(ambiguous, sought)) return ambiguous[sought]!;
  return Object.hasOwn(clear, sought) ? [clear[sought]!] : [];
}

/** The winter form of an abbreviation, which the lists of zones use. */
export const winterAbbreviation = (text: string): string => {
  const upper = text.toUpperCase();
  return /^(?:CE|EE|WE)ST$/.test(upper) ? `${upper.slice(0, 2)}T` : upper.replace(/^([ECMPA]|AK|N|NZ)DT$/, "$1ST");
};
