export function startMailbox(
  dataFolder: string,
  options?: { port?: number },
): Promise<{ url: string; close: () => Promise<void> }>;
