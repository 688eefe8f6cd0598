/** Places for which Intl still uses a former name. */
const renamed: Record<string, string> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** Cities whose name the list of zones writes without its accents, or shortens. */
const cityNames: Record<string, string> = {
  "Africa/El_Aaiun": "Laayoune",
  "Africa/Lome": "Lomé",
  "Africa/Sao_Tome": "São Tomé",
  "America/Argentina/Cordoba": "Córdoba",
  "America/Argentina/Tucuman": "Tucumán",
  "America/Asuncion": "Asunción",
  "America/Belem": "Belém",
  "America/Bogota": "Bogotá",
  "America/Cancun": "Cancún",
  "America/Cuiaba": "Cuiabá",
  "America/Curacao": "Curaçao",
  "America/Maceio": "Maceió",
  "America/Mazatlan": "Mazatlán",
  "America/Merida": "Mérida",
  "America/Sao_Paulo": "São Paulo",
  "America/St_Johns": "St John’s",
  "Asia/Ho_Chi_Minh": "Ho Chi Minh City",
  "Asia/Urumqi": "Ürümqi",
  "Atlantic/Faroe": "Tórshavn",
  "Europe/Chisinau": "Chișinău",
  "Europe/Tirane": "Tirana",
  "Indian/Reunion": "Réunion",
  "Pacific/Noumea": "Nouméa",
};

const known = new Map<string, string>();

/**
 * The present name of a zone that Intl knows by any of its names: "Asia/Kolkata" of "Asia/Calcutta", "Europe/London" of "GB". An unknown
 * one ("Etc/Unknown", which some browsers report as their own) keeps its name.
 */
export function currentZoneName(zone: string): string {
  let name = known.get(zone);
  if (name === undefined) {
    const listed = listedName(zone) ?? zone;
    name = renamed[listed] ?? listed;
    if (known.size > 2_000) known.clear();
    known.set(zone, name);
  }
  return name;
}

function listedName(zone: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Every zone that there is, by its present name. */
export const allZones = (): string[] => [
  ...new Set(["UTC", ...Intl.supportedValuesOf("timeZone").map(currentZoneName)]),
];

/** "London" of "Europe/London", "Kyiv" of "Europe/Kiev", and "UTC−5" of "Etc/GMT+5", in which the sign means the opposite. */
export function cityOf(zone: string): string {
  const present = currentZoneName(zone);
  const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(present) ?? [];
  if (hours) return `UTC${sign === "+" ? "−" : "+"}${hours}`;
  return cityNames[present] ?? present.slice(present.lastIndexOf("/") + 1).replaceAll("_", " ");
}
