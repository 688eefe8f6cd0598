import { DAY } from "@/lib/durations";

/** RFC 9116 allows one year at most. This is shorter, and long enough for a copy to be useful. */
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
