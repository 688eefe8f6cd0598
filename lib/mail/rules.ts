/**
 * Domains that belong to nobody, for examples and tests (RFC 2606, RFC 6761). No mail server can deliver to them, and one that is asked to
 * thinks less of whoever asks.
 */
const reserved = /(?:^|[@.])(?:example\.(?:com|net|org)|example|test|invalid|localhost)$/;

/** Of a normalised address (lib/mail/input). */
export const isReservedAddress = (address: string): boolean => reserved.test(address);
