export const chromiumFlags: string[];
export function findChromium(): string | undefined;
export function installPackages(...packages: string[]): void;
export function ensureChromium(): string;
