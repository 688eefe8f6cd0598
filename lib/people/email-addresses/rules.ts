/** The "mailto:" address of a normalised e-mail address. */
export const mailtoHref = (address: string): string => `mailto:${encodeURIComponent(address).replaceAll("%40", "@")}`;

/** How the column of e-mail addresses is called in files of other programs (`columnKey` of lib/platform/csv/rules). */
export const emailColumns: readonly string[] = ["email", "e mail", "email address", "e mail address", "mail"];
