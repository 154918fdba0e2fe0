/** The command line, bundled for its start-up (docs/decisions/0003-start-up.md). Packages that find files of their own stay outside. */
export default {
  input: "dist/cli/main.js",
  platform: "node",
  logLevel: "silent",
  external: ["libsql", "open"],
  output: { dir: "dist/command", format: "esm", cleanDir: true },
}
