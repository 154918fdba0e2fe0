import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { describeInBrowser } from "./workbench.ts"

const parametersOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
/** An edition that prints its own GDP, whoever else is held. */
const JUNE_2024 = "edition=nato-defence-expenditure/2024-06-17&period=2024&asOf=2025-04-03"
const TWO = `/cost?to=2&${JUNE_2024}`
const SPAIN = `/cost?to=2&member=ESP&by=2030&growth=1&${JUNE_2024}`

const names = (page: Page) => page.locator(".cost-table tbody:first-of-type th").allTextContents()

describeInBrowser("the cost of a target", ({ open, url }) => {
  test("each gap in money stands in chart and table, the largest first", async () => {
    const page = await open(TWO)
    await page.locator(".cost-table tbody tr").first().waitFor()
    expect(await page.locator("h1").textContent()).toBe("What 2\u00A0% of GDP would cost, 2024")
    expect(await page.locator(".standfirst").textContent()).toMatch(
      /^8 of 31 members with a figure were below 2 % of GDP in 2024; together they lack US\$ [\d.]+ billion a year/,
    )
    expect((await names(page)).slice(0, 2)).toEqual(["Canada", "Spain"])
    expect(await page.locator('[data-figure="cost:ITA"] rect').count()).toBe(1)
    expect(await page.locator('[data-figure="cost:POL"] rect').count()).toBe(0)
  })

  test("a share opens its evidence: the arithmetic, the GDP and the cells", async () => {
    const page = await open(TWO)
    await page.getByRole("link", { name: /^Spain: 1.28, open its evidence$/ }).click()
    const panel = page.locator("aside.panel")
    await panel.getByRole("heading", { name: "Spain, 2024" }).waitFor()
    expect(parametersOf(page).figure).toBe("cost:ESP")
    expect(await panel.locator(".arithmetic").textContent()).toMatch(/^\(2 − 1\.28\) ÷ 100 × US\$ .* a year$/)
    expect(await panel.locator(".evidence dd", { hasText: /^TABLE/ }).count()).toBeGreaterThan(0)
    await page.keyboard.press("Escape")
    await panel.waitFor({ state: "detached" })
    await page.locator('[data-figure="cost:CAN"] rect').click()
    await panel.getByRole("heading", { name: "Canada, 2024" }).waitFor()
  })

  test("sorts by a column and says so, in the address too", async () => {
    const page = await open(TWO)
    await page.getByRole("button", { name: "Member" }).click()
    const header = page.getByRole("columnheader", { name: "Member" })
    expect(await header.getAttribute("aria-sort")).toBe("ascending")
    const listed = await names(page)
    expect(listed).toEqual([...listed].sort((a, b) => a.localeCompare(b, "en")))
    expect(parametersOf(page).sort).toBe("member")
  })

  test("one member has its path, year by year, and says what it assumes", async () => {
    const page = await open(SPAIN)
    await page.getByRole("heading", { name: "Spain: the way to 2 % of GDP by 2030" }).waitFor()
    expect(await page.locator(".year-table tbody th").allTextContents()).toEqual([
      "2024",
      "2025",
      "2026",
      "2027",
      "2028",
      "2029",
      "2030",
    ])
    expect(await page.locator(".standfirst").textContent()).toMatch(
      /its budget has to grow by \d+\.\d % a year/,
    )
    expect(await page.locator(".assumptions li").count()).toBeGreaterThan(1)
  })

  test("target, year and growth are addresses that show the same again", async () => {
    // Between year and growth the path lacks a growth where no outlook is held, which the page then asks for.
    const page = await open(`/cost?${JUNE_2024}`, { expects: /404/ })
    await page.locator(".cost-table tbody tr").first().waitFor()
    await page.getByRole("combobox", { name: "Target" }).selectOption("2")
    await page.getByRole("combobox", { name: "Members" }).selectOption({ label: "Spain" })
    await page.getByLabel("To be met in").fill("2030")
    await page.keyboard.press("Enter")
    await page.getByLabel("GDP growth, % a year").fill("1")
    await page.getByLabel("GDP growth, % a year").blur()
    await page.locator(".year-table").waitFor()
    expect(parametersOf(page)).toMatchObject({ to: "2", member: "ESP", by: "2030", growth: "1" })
    const sentence = await page.locator(".standfirst").textContent()
    const anew = await open(page.url().replace(url(), ""))
    await anew.locator(".year-table").waitFor()
    expect(await anew.locator(".standfirst").textContent()).toBe(sentence)
    expect(await anew.getByLabel("GDP growth, % a year").inputValue()).toBe("1")
  })

  test("a number out of range is put back", async () => {
    const page = await open(SPAIN)
    await page.locator(".year-table").waitFor()
    await page.getByLabel("To be met in").fill("20")
    await page.getByLabel("To be met in").blur()
    expect(await page.getByLabel("To be met in").inputValue()).toBe("2030")
    expect(parametersOf(page).by).toBe("2030")
  })

  test("figures of one's own are taken in place of an edition's", async () => {
    const page = await open("/cost?to=5&share=2&gdp=1000000&currency=GBP&asOf=2025-04-03")
    await page.locator(".cost-table tbody tr").first().waitFor()
    expect(await page.locator(".standfirst").textContent()).toContain("GBP 30.0 billion a year")
    expect(await page.getByLabel("GDP, million").inputValue()).toBe("1000000")
  })

  test("what is not a target is refused in the API's words", async () => {
    const page = await open("/cost?to=much", { expects: /400/ })
    await page.getByRole("alert").waitFor()
  })
})
