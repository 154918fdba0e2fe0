import { gzipSync } from "node:zlib"
import axe, { type AxeResults } from "axe-core"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { describeInBrowser } from "./workbench.ts"

const PAGES = [
  { path: "/", ready: ".claim-item" },
  { path: "/brief?article=pasted", ready: ".empty" },
  { path: "/scoreboard?period=2024&asOf=2025-04-03", ready: "tbody tr" },
  { path: "/scoreboard?period=2024&asOf=2025-04-03&figure=POL", ready: ".steps li" },
  { path: "/scoreboard?benchmark=five-percent&period=2025", ready: "tbody tr" },
  { path: "/members", ready: "tbody tr" },
  { path: "/members/POL", ready: "#publishers .chart, #publishers .nothing-held" },
  { path: "/members/POL?figure=share-of-gdp:POL:2024", ready: ".steps li" },
  { path: "/cost?to=2&period=2024", ready: ".cost-table tbody tr" },
  { path: "/cost?to=2&member=ESP&by=2030&growth=1&period=2024", ready: ".year-table tbody tr" },
  { path: "/revisions", ready: "#reliability tbody tr" },
]

const VIEWS = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 390, colorScheme: "dark" },
  { width: 390, colorScheme: "light" },
] as const

/** What axe-core finds serious or critical, with where. */
async function seriousViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate<AxeResults>("axe.run()")
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`)
}

describeInBrowser("how the pages look and weigh", ({ open }) => {
  test.each(PAGES)(
    "$path, wide and narrow, light and dark: accessible, and never wider than the screen",
    async ({ path, ready }) => {
      const page = await open(path, { viewport: { width: 1280, height: 900 } })
      await page.locator(ready).first().waitFor()
      await page.evaluate("document.fonts.ready.then(() => null)")
      await page.evaluate(axe.source)
      for (const { width, colorScheme } of VIEWS) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        expect([width, colorScheme, ...(await seriousViolations(page))]).toEqual([width, colorScheme])
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width)
      }
    },
  )

  test("the text face is ours, and its figures have one width", async () => {
    const page = await open("/scoreboard")
    await page.locator("tbody tr").first().waitFor()
    const [loaded, ones, eights] = await page.evaluate<[boolean, number, number]>(`(async () => {
      await document.fonts.ready
      const widthOf = (text) => {
        const span = document.body.appendChild(document.createElement("span"))
        span.textContent = text
        return span.getBoundingClientRect().width
      }
      const face = getComputedStyle(document.body).fontFamily.split(",")[0]
      return [document.fonts.check("16px " + face), widthOf("1111"), widthOf("8888")]
    })()`)
    expect(loaded).toBe(true)
    expect(ones).toBe(eights)
  })

  test("the first key leads past the menu, and every control can be reached", async () => {
    const page = await open("/scoreboard")
    await page.locator("tbody tr").first().waitFor()
    await page.keyboard.press("Tab")
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the page")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    expect(await page.evaluate("document.activeElement.tagName")).toBe("SELECT")
  })

  test("the scripts of the first page weigh at most 150 kB zipped", async () => {
    const page = await open("/")
    await page.locator(".claim-item").first().waitFor()
    const names = await page.evaluate<string[]>(
      "performance.getEntriesByType('resource').map((one) => one.name).filter((name) => name.endsWith('.js'))",
    )
    const scripts = await Promise.all(
      [...new Set(names)].map(async (name) => (await fetch(name)).arrayBuffer()),
    )
    const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)
    expect(scripts.length).toBeGreaterThan(1)
    expect(bytes).toBeLessThanOrEqual(150_000)
  })

  test("the first page is ready within a second, at best of five", async () => {
    const times: number[] = []
    for (let run = 0; run < 5; run++) {
      const page = await open("/")
      await page.locator(".claim-item").first().waitFor()
      times.push(await page.evaluate<number>("performance.now()"))
      await page.context().close()
    }
    expect(Math.min(...times)).toBeLessThanOrEqual(1000)
  })

  test("printed, a brief says its day and what each claim rests on", async () => {
    const page = await open("/")
    await page.locator(".claim-item").first().waitFor()
    await page.emulateMedia({ media: "print" })
    expect(await page.locator("form, button").filter({ visible: true }).count()).toBe(0)
    expect(await page.getByText("Published 10 April 2025").isVisible()).toBe(true)
    for (const evidence of await page.locator(".claim-evidence").all())
      expect((await evidence.locator(".citation").first().boundingBox())?.height).toBeGreaterThan(0)
  })

  test.each(["/members/POL", "/cost?to=2&period=2024", "/revisions"])(
    "%s printed: no forms, charts and tables within the sheet",
    async (path) => {
      const page = await open(path, { viewport: { width: 780, height: 1000 } })
      await page.locator("tbody tr").first().waitFor()
      await page.emulateMedia({ media: "print" })
      expect(await page.locator("form, nav, button").filter({ visible: true }).count()).toBe(
        await page.locator("thead button").count(),
      )
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(780)
      expect(await page.locator(".exports").filter({ visible: true }).count()).toBe(0)
    },
  )

  test("printed, the menu and the forms are left out and the figures stay", async () => {
    const page = await open("/scoreboard")
    await page.locator("tbody tr").first().waitFor()
    await page.emulateMedia({ media: "print" })
    expect(await page.locator("nav").isVisible()).toBe(false)
    expect(await page.locator("form.controls").isVisible()).toBe(false)
    expect(await page.getByRole("button", { name: "Value" }).isVisible()).toBe(true)
    expect(await page.locator("table").isVisible()).toBe(true)
    expect(await page.locator("figcaption").isVisible()).toBe(true)
  })
})
