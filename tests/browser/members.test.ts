import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { describeInBrowser } from "./workbench.ts"

const parametersOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
const APRIL_2025 = "/members/POL?asOf=2025-04-03"

describeInBrowser("the members", ({ open, url }) => {
  test("every ally has its plot and its line in the table, and a name leads to its page", async () => {
    const page = await open("/members?asOf=2025-04-03")
    await page.locator("tbody tr").first().waitFor()
    expect(await page.locator("tbody th").count()).toBeGreaterThanOrEqual(32)
    expect(await page.locator(".chart svg").getAttribute("aria-label")).toContain("Poland (4.12) is highest")
    await page.getByRole("link", { name: "Poland", exact: true }).click()
    await page.getByRole("heading", { name: "Poland", level: 1 }).waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(APRIL_2025)
    expect(await page.title()).toBe("Poland · Members · Muster")
    expect(await page.evaluate("document.activeElement.id")).toBe("main")
  })

  test("the scoreboard leads to a member's page as known on the same day", async () => {
    const page = await open("/scoreboard?period=2024&asOf=2025-04-03")
    await page.getByRole("link", { name: "Poland", exact: true }).click()
    await page.getByRole("heading", { name: "Poland", level: 1 }).waitFor()
    expect(parametersOf(page)).toEqual({ asOf: "2025-04-03" })
  })

  test("the head says since when, and the share with year and status, as the edition in force had it", async () => {
    const page = await open(APRIL_2025)
    await page.getByRole("link", { name: "4.12 % of GDP" }).waitFor()
    const head = await page.locator(".key-sentence").textContent()
    expect(head).toContain("A member since 12 March 1999.")
    expect(head).toContain("(2024, estimate), at or above the 2 %")
    expect(head).toContain("17 June 2024")
  })

  test("numbers open their evidence: in the head, the tables and the charts", async () => {
    const page = await open(APRIL_2025)
    const panel = page.locator("aside.panel")
    await page.getByRole("link", { name: "4.12 % of GDP" }).click()
    await panel.getByRole("heading", { name: "Poland, 2024" }).waitFor()
    expect(parametersOf(page).figure).toBe("share-of-gdp:POL:2024")
    expect(await panel.locator(".evidence dd").allTextContents()).toEqual([
      "nato (official)",
      expect.stringContaining("17 June 2024"),
      expect.stringContaining("official file"),
      expect.stringMatching(/^TABLE3!/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
    await page.keyboard.press("Escape")
    await panel.waitFor({ state: "detached" })
    await page
      .locator("#share")
      .getByRole("link", { name: /^Poland 2020: / })
      .click()
    await panel.getByRole("heading", { name: "Poland, 2020" }).waitFor()
    await page.keyboard.press("Escape")
    await page.locator('#split [data-figure="equipment-share:POL:2023"] circle').click({ force: true })
    await panel.locator(".panel-value", { hasText: "% of defence spending" }).waitFor()
    await page.keyboard.press("Escape")
    await page
      .locator("#editions")
      .getByRole("link", { name: /^2024, edition of 17 June 2024: 4.12/ })
      .click()
    await panel.getByRole("heading", { name: "Poland, 2024" }).waitFor()
    expect(parametersOf(page).figure).toBe("share-of-gdp:POL:2024@nato-defence-expenditure/2024-06-17")
  })

  test("shows what later editions made of a year", async () => {
    const page = await open("/members/POL")
    const row = page.locator("#editions tr", { has: page.locator("th", { hasText: /^2024$/ }) })
    await row.first().waitFor()
    const cells = await row.first().locator("td").allTextContents()
    expect(cells.filter((cell) => cell !== "")).toEqual(["4.12e", "3.79e", "3.75", "−0.37"])
  })

  test("a view stands in its address: another day, another year, and the same again", async () => {
    const page = await open("/members/ESP")
    await page.locator("#share tbody tr").first().waitFor()
    await page.getByLabel("As known on", { exact: true }).fill("2025-09-01")
    await page
      .getByText("Edition of 28 August 2025")
      .or(page.getByText(/Editions of .*28 August 2025/))
      .first()
      .waitFor()
    await page.locator("#publishers").getByLabel("Year").selectOption("2023")
    await page.locator("#publishers").getByText("Spain 2023").first().waitFor()
    expect(parametersOf(page)).toEqual({ asOf: "2025-09-01", period: "2023" })
    const sentence = await page.locator("#share .chart-sentence").textContent()
    const anew = await open(page.url().replace(url(), ""))
    await anew.locator("#publishers").getByText("Spain 2023").first().waitFor()
    expect(await anew.locator("#share .chart-sentence").textContent()).toBe(sentence)
    expect(await anew.locator("#publishers").getByLabel("Year").inputValue()).toBe("2023")
  })

  test("each answer can be taken away in every form, with both cuts pinned, and comes", async () => {
    const page = await open(APRIL_2025)
    const exports = page.locator("#share .exports")
    await exports.waitFor()
    const links = await exports
      .locator("a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""))
    expect(links.map((link) => /\.(\w+)\?/.exec(link)?.[1])).toEqual([
      "csv",
      "json",
      "xlsx",
      "parquet",
      "svg",
      "png",
    ])
    for (const link of links) {
      expect(link).toMatch(/asOf=2025-04-03&recordedBy=2026-/)
      expect([link, (await fetch(url() + link)).status]).toEqual([link, 200])
    }
  })

  test("the citation and the frozen link are copied", async () => {
    const page = await open(APRIL_2025, { permissions: ["clipboard-read", "clipboard-write"] })
    const exports = page.locator("#share .exports")
    await exports.getByRole("button", { name: "Copy citation" }).click()
    await exports.getByText("Copied.").first().waitFor()
    const cited = await page.evaluate<string>("navigator.clipboard.readText()")
    expect(cited).toContain("Defence expenditure as a share of GDP: Poland.")
    expect(cited).toContain("As known on 3 April 2025")
    await exports.getByRole("button", { name: "Copy frozen link" }).click()
    await page.waitForFunction("navigator.clipboard.readText().then((text) => text.startsWith('http'))")
    const link = await page.evaluate<string>("navigator.clipboard.readText()")
    const frozen = await open(link.replace(url(), ""))
    await frozen.getByText("Frozen: only what was recorded by").waitFor()
    await frozen.getByRole("link", { name: "4.12 % of GDP" }).waitFor()
  })

  test("who is no member is told so, with the way back", async () => {
    const page = await open("/members/ATLANTIS")
    await page.getByText("“ATLANTIS” is no state or aggregate known here.").waitFor()
    await page.getByRole("link", { name: "all members" }).click()
    await page.getByRole("heading", { name: "Every ally on one sheet" }).waitFor()
  })

  test("a part that fails leaves the others standing, and tries again when asked", async () => {
    const page = await open("/members", { expects: /ERR_FAILED/ })
    await page.route("**/api/v1/vintages**", (route) => route.abort())
    await page.getByRole("link", { name: "Poland", exact: true }).click()
    await page.locator("#editions").getByText("The server does not answer.").waitFor()
    await page.locator("#share tbody tr").first().waitFor()
    await page.unroute("**/api/v1/vintages**")
    await page.locator("#editions").getByRole("button", { name: "Try again" }).click()
    await page.locator("#editions tbody tr").first().waitFor()
  })
})
