/** Whether such an address leads to the machine itself, and to no other. */
export const isThisMachine = (url: string): boolean =>
  URL.canParse(url) && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname);
