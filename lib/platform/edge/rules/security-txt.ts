import { DAY } from "@/lib/durations";

/** Less than the year that RFC 9116 asks for at most, and so long that a copy is of use. */
const validDays = 180;

/** Where to report a vulnerability, as RFC 9116 defines it. It expires half a year after the request. */
export function securityTxt(contact: string, appUrl: string, now: Date): string {
  const until = new Date(Math.floor(now.getTime() / DAY + validDays) * DAY);
  return `# Tell us of a fault that endangers people’s data. Please use accounts of your own, and leave other people’s alone.
Contact: ${contact.includes(":") ? contact : `mailto:${contact}`}
Expires: ${until.toISOString()}
Preferred-Languages: en
Canonical: ${appUrl}/.well-known/security.txt
`;
}
