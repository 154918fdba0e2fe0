/** The command line, bundled for its start-up (docs/decisions/0003-start-up.md). Packages with a binary, or that find files beside themselves, stay outside. */
export default {
  input: "dist/cli/main.js",
  platform: "node",
  logLevel: "silent",
  external: ["libsql", "open", "@resvg/resvg-js"],
  output: { dir: "dist/command", format: "esm", cleanDir: true },
}
