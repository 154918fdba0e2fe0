/** Flags for a browser that is watched by nobody and talks to nobody. */
export const CHROMIUM_FLAGS: readonly string[]
/** The path of a Chromium that runs, or `null`. */
export function findChromium(): string | null
/** The same; on Debian, as root, its own package is installed when there is none. */
export function findOrInstallChromium(): string | null
