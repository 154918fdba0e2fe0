import type { Command } from "../command.ts"

/** Every command in the order help lists them; each is loaded when it is called, or when help lists them all. */
export const COMMANDS: readonly Readonly<{ name: string; load: () => Promise<Command> }>[] = [
  { name: "brief", load: async () => (await import("./brief.ts")).brief },
  { name: "ask", load: async () => (await import("./ask.ts")).ask },
  { name: "benchmark", load: async () => (await import("./benchmark.ts")).benchmark },
  { name: "cost", load: async () => (await import("./cost.ts")).cost },
  { name: "compare", load: async () => (await import("./compare.ts")).compare },
  { name: "revisions", load: async () => (await import("./revisions.ts")).revisions },
  { name: "editions", load: async () => (await import("./editions.ts")).editions },
  { name: "export", load: async () => (await import("./export.ts")).exportFile },
  { name: "import", load: async () => (await import("./import.ts")).importFiles },
  { name: "verify", load: async () => (await import("./verify.ts")).verify },
  { name: "serve", load: async () => (await import("./serve.ts")).serve },
]
