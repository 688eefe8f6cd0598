/** The "mailto:" address of a normalised e-mail address. */
export const mailtoHref = (address: string): string => `mailto:${encodeURIComponent(address).replaceAll("%40", "@")}`;
