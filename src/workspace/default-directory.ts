import { posix, win32 } from "node:path"

/**
 * The user's data folder: `XDG_DATA_HOME` or `~/.local/share` on Linux and others, `~/Library/Application Support`
 * on macOS, `%LOCALAPPDATA%` on Windows; in it `muster`, or `Muster` where that is the custom.
 */
export function defaultWorkspaceDirectory(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (platform === "win32") {
    const home = env.USERPROFILE ?? "C:\\"
    return win32.join(env.LOCALAPPDATA || win32.join(home, "AppData", "Local"), "Muster")
  }
  const home = env.HOME || "/"
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", "Muster")
  // The specification says that a relative path there is to be ignored.
  const data = env.XDG_DATA_HOME?.startsWith("/") ? env.XDG_DATA_HOME : posix.join(home, ".local", "share")
  return posix.join(data, "muster")
}
