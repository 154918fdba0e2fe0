import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { describeInBrowser } from "./workbench.ts"

const parametersOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
const PAIR = "from=nato-defence-expenditure/2024-06-17&to=nato-defence-expenditure/2025-08-28"

describeInBrowser("the revisions", ({ open, url }) => {
  test("who crossed a benchmark stands first, then the largest steps", async () => {
    const page = await open(`/revisions?${PAIR}`)
    const tables = page.locator("#between table")
    await tables.first().waitFor()
    expect(await tables.locator("caption").allTextContents()).toEqual([
      "Crossed a benchmark",
      "The largest steps",
    ])
    const crossed = await tables.first().locator("tbody th").allTextContents()
    expect(crossed[0]).toMatch(/^North Macedonia 2024fell below 2 %/)
    const steps = await tables.nth(1).locator("tbody td:last-child").allTextContents()
    const sizes = steps.map((step) => Math.abs(Number(step.replace("−", "-"))))
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })

  test("without a choice the two newest editions are set against each other", async () => {
    const page = await open("/revisions?asOf=2025-09-01")
    await page.locator("#between table").first().waitFor()
    expect(await page.getByRole("combobox", { name: "From the edition of" }).inputValue()).toBe(
      "nato-defence-expenditure/2024-06-17",
    )
    expect(await page.getByRole("combobox", { name: "To that of" }).inputValue()).toBe(
      "nato-defence-expenditure/2025-08-28",
    )
  })

  test("one member's panel sets years against editions, and every cell opens its evidence", async () => {
    const page = await open("/revisions?member=POL")
    const row = page.locator("#panel tr", { has: page.locator("th", { hasText: /^2024$/ }) })
    await row.first().waitFor()
    expect((await row.first().locator("td").allTextContents()).filter((cell) => cell !== "")).toEqual([
      "4.12e",
      "3.79e",
      "3.75",
      "−0.37",
    ])
    await page.getByRole("link", { name: /^2024, edition of 28 August 2025: 3.79/ }).click()
    const panel = page.locator("aside.panel")
    await panel.getByRole("heading", { name: "Poland, 2024" }).waitFor()
    expect(await panel.locator(".panel-value").textContent()).toContain("3.79")
  })

  test("the reliability of estimates opens the estimates behind it", async () => {
    const page = await open("/revisions")
    await page.getByRole("link", { name: /^in the year itself: mean size/ }).click()
    const panel = page.locator("aside.panel")
    await panel.getByRole("heading", { name: "All members, estimated in the year itself" }).waitFor()
    expect(parametersOf(page).figure).toBe("revision:all:0")
    expect(await panel.locator(".steps li").count()).toBeGreaterThan(10)
    expect(await panel.locator(".evidence dd", { hasText: /^[0-9a-f]{64}$/ }).count()).toBeGreaterThan(0)
  })

  test("indicator, editions and size of step are addresses that show the same again", async () => {
    const page = await open(`/revisions?${PAIR}`)
    await page.locator("#between table").first().waitFor()
    await page.getByRole("combobox", { name: "Indicator" }).selectOption("equipment-share")
    await page.getByLabel("Steps from, points").fill("3")
    await page.getByLabel("Steps from, points").blur()
    await page.locator("#between .chart-sentence").filter({ hasText: "moved" }).waitFor()
    await page.locator("#panel .member, #panel select").first().selectOption("ESP")
    await page.locator("#panel .chart-sentence", { hasText: /Spain \d{4}:/ }).waitFor()
    expect(parametersOf(page)).toMatchObject({ indicator: "equipment-share", min: "3", member: "ESP" })
    const shown = await page.locator("#between table").first().textContent()
    const anew = await open(page.url().replace(url(), ""))
    await anew.locator("#panel .chart-sentence", { hasText: /Spain \d{4}:/ }).waitFor()
    await anew.locator("#between table").first().waitFor()
    expect(await anew.locator("#between table").first().textContent()).toBe(shown)
  })

  test("where nothing moved that far, it says so", async () => {
    const page = await open(`/revisions?${PAIR}&indicator=personnel&min=100000`)
    await page.getByText("No figure moved by that much between the two.").waitFor()
  })

  test("where only one edition is held, it says so", async () => {
    const page = await open("/revisions?asOf=2016-02-01", { expects: /404/ })
    await page.getByText("No two editions").waitFor()
  })
})
