/** The environment for a program of ours that a test starts: these settings, and none of a shell or of somebody's `.env`. */
export function onlyWith(settings: Record<string, string | undefined>) {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, ENV_FILE: "none", ...settings } as unknown as NodeJS.ProcessEnv;
}
