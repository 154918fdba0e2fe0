import { defineConfig } from "vitest/config"

const tests = "{src,tests}/**/*.test.{ts,tsx}"
const sampleTests = "{src,tests}/**/*.shared.test.{ts,tsx}"

/** `samples` runs on real source files, where a folder of them exists; `project` is everything else. */
export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "project", include: [tests], exclude: [sampleTests] } },
      { extends: true, test: { name: "samples", include: [sampleTests] } },
    ],
  },
})
