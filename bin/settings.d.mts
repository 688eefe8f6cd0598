export const settingNames: string[];
export function readSettings(): void;
export function setSettingsAside(): void;
export function settingsForServer(): Record<string, string>;
