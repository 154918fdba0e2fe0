import papaparse from "papaparse"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { describeInBrowser } from "./workbench.ts"

const APRIL_2025 = "/scoreboard?benchmark=two-percent&period=2024&asOf=2025-04-03"

/** What the table shows: a line per member, as text. */
async function tableOf(page: Page): Promise<readonly (readonly string[])[]> {
  await page.locator("tbody tr").first().waitFor()
  return page
    .locator("tbody:first-of-type tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")))
}

async function countsOf(page: Page): Promise<readonly string[]> {
  await page.locator(".counts").waitFor()
  return page.locator(".counts .count").evaluateAll((counts) => counts.map((one) => one.textContent ?? ""))
}

const parametersOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)

describeInBrowser("the scoreboard", ({ open, url }) => {
  test("counts who met 2 % for 2024 as the edition in force said: 23 in April 2025, 18 from the end of August", async () => {
    const page = await open(APRIL_2025)
    expect(await countsOf(page)).toEqual(["met23", "not met8", "not reported0", "out of scope1"])
    await page.getByLabel("As known on", { exact: true }).fill("2025-08-28")
    await page.getByText("18 of 31 allies").waitFor()
    expect(await countsOf(page)).toEqual(["met18", "not met13", "not reported0", "out of scope1"])
    expect(parametersOf(page)).toEqual({ benchmark: "two-percent", period: "2024", asOf: "2025-08-28" })
  })

  test("shows Poland as each edition had it: 4.12, 3.79, 3.75", async () => {
    const page = await open(`${APRIL_2025}&figure=POL`)
    await page.locator(".steps li").nth(2).waitFor()
    const values = await page.locator(".step-value").allTextContents()
    expect(values.filter((value) => value !== "")).toEqual(["4.12", "3.79", "3.75"])
    const later = page.locator(".steps li", { hasText: "later than the day shown" })
    expect(await later.count()).toBe(2)
  })

  test("is wholly in its address: loading it anew shows the same", async () => {
    const page = await open("/scoreboard")
    await page.locator("tbody tr").first().waitFor()
    await page.getByLabel("As known on", { exact: true }).fill("2025-09-01")
    await page.getByRole("combobox", { name: "Year" }).selectOption("2023")
    await page.getByRole("combobox", { name: "Edition" }).selectOption({ label: "17 June 2024" })
    await page.getByRole("button", { name: "Value" }).click()
    await page.getByRole("link", { name: /^Poland: / }).click()
    await page.getByRole("heading", { name: "Poland, 2023" }).waitFor()
    const shown = await tableOf(page)
    expect(parametersOf(page)).toEqual({
      benchmark: "two-percent",
      period: "2023",
      asOf: "2025-09-01",
      edition: "nato-defence-expenditure/2024-06-17",
      figure: "POL",
      sort: "-value",
    })
    const anew = await open(page.url().replace(url(), ""))
    await anew.getByRole("heading", { name: "Poland, 2023" }).waitFor()
    expect(await tableOf(anew)).toEqual(shown)
    expect(await anew.getByRole("combobox", { name: "Year" }).inputValue()).toBe("2023")
    expect(await anew.getByLabel("As known on", { exact: true }).inputValue()).toBe("2025-09-01")
  })

  test("a day takes effect once its year is wholly typed", async () => {
    const page = await open(APRIL_2025)
    await page.getByText("23 of 31 allies").waitFor()
    const field = page.getByLabel("As known on", { exact: true })
    await field.fill("0202-08-28")
    expect(parametersOf(page).asOf).toBe("2025-04-03")
    await field.fill("2025-08-28")
    await page.getByText("18 of 31 allies").waitFor()
    expect(parametersOf(page).asOf).toBe("2025-08-28")
    await field.fill("0020-08-28")
    await field.blur()
    expect(await field.inputValue()).toBe("2025-08-28")
  })

  test("goes back through what was chosen", async () => {
    const page = await open(APRIL_2025)
    await page.getByText("23 of 31 allies").waitFor()
    await page.getByLabel("As known on", { exact: true }).fill("2025-08-28")
    await page.getByText("18 of 31 allies").waitFor()
    await page.goBack()
    await page.getByText("23 of 31 allies").waitFor()
  })

  test("opens the evidence of a number from the table and from the chart, and closes it with Escape", async () => {
    const page = await open(APRIL_2025)
    await page.getByRole("link", { name: /^Spain: 1.28, open its evidence$/ }).click()
    const panel = page.locator("aside.panel")
    await panel.getByRole("heading", { name: "Spain, 2024" }).waitFor()
    expect(await panel.locator(".evidence dd").allTextContents()).toEqual([
      "nato (official)",
      "17 June 2024 nato-defence-expenditure/2024-06-17",
      expect.stringContaining("(official file)"),
      expect.stringMatching(/^TABLE3!N\d+$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
    await page.keyboard.press("Escape")
    await panel.waitFor({ state: "detached" })
    expect(await page.evaluate("document.activeElement.textContent")).toBe("1.28")
    await page.locator('[data-figure="EST"] circle').click()
    await panel.getByRole("heading", { name: "Estonia, 2024" }).waitFor()
    expect(parametersOf(page).figure).toBe("EST")
  })

  test("downloads as CSV exactly what the table shows", async () => {
    const page = await open(APRIL_2025)
    const shown = await tableOf(page)
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Scoreboard as CSV" }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString("utf8")
    const { data } = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    expect(download.suggestedFilename()).toBe("muster-two-percent-2024-as-of-2025-04-03.csv")
    expect(data.map((line) => [line.name, shownNumber(line.value, line.absent), line.verdict])).toEqual(
      shown.map(([name, value, , verdict]) => [name, value, verdictOf(verdict, value)]),
    )
  })

  test("sorts by a column and says so; a gap stays last whichever way", async () => {
    const page = await open(APRIL_2025)
    const header = page.getByRole("columnheader", { name: "Value" })
    await page.getByRole("button", { name: "Value" }).click()
    expect(await header.getAttribute("aria-sort")).toBe("descending")
    expect((await tableOf(page))[0]?.slice(0, 2)).toEqual(["Poland", "4.12"])
    expect((await tableOf(page)).at(-1)?.[0]).toBe("Iceland")
    await page.getByRole("button", { name: "Value" }).click()
    expect(await header.getAttribute("aria-sort")).toBe("ascending")
    expect((await tableOf(page))[0]?.slice(0, 2)).toEqual(["Spain", "1.28"])
    expect((await tableOf(page)).at(-1)?.[0]).toBe("Iceland")
  })

  test("a frozen link pins everything the answer was free to choose", async () => {
    const page = await open("/scoreboard?period=2024&asOf=2025-04-03")
    const shown = await tableOf(page)
    await page.getByRole("link", { name: "Frozen link" }).click()
    await page.getByText("Frozen: only what was recorded by").waitFor()
    expect(parametersOf(page)).toMatchObject({
      edition: "nato-defence-expenditure/2024-06-17",
      recordedBy: expect.stringMatching(/^2026-/),
    })
    expect(await tableOf(page)).toEqual(shown)
  })

  test("a benchmark with an unpublished part shows the core, crossed and uncounted", async () => {
    const page = await open("/scoreboard?benchmark=five-percent&period=2025&asOf=2025-09-01")
    await page.locator("tbody tr").first().waitFor()
    expect(await page.locator("figcaption").textContent()).toContain("Crossed: only the core is published")
    expect(await page.getByRole("columnheader", { name: "Core" }).count()).toBe(1)
    expect((await countsOf(page))[0]).toBe("met0")
  })

  test("says when a benchmark did not exist yet, and what to do", async () => {
    const page = await open("/scoreboard?asOf=2014-09-04", { expects: /404/ })
    const alert = page.getByRole("alert")
    await alert.waitFor()
    expect(await alert.textContent()).toContain("exists from 5 September 2014")
    expect(await alert.textContent()).toContain("asOf 2014-09-05 or later")
  })

  test("says when the server is gone, and tries again when asked", async () => {
    const page = await open("/", { expects: /ERR_FAILED/ })
    await page.route("**/api/v1/benchmarks/**", (route) => route.abort())
    await page.getByRole("link", { name: "Scoreboard" }).click()
    await page.getByText("The server does not answer.").waitFor()
    await page.unroute("**/api/v1/benchmarks/**")
    await page.getByRole("button", { name: "Try again" }).click()
    await page.locator("tbody tr").first().waitFor()
  })
})

function shownNumber(value: string | undefined, absent: string | undefined): string {
  return value ? Number(value).toFixed(2) : (absent ?? "").replaceAll("-", " ")
}

/** The table leaves the verdict out where the value's place already says why there is none. */
function verdictOf(word: string | undefined, value: string | undefined): string {
  return (word || value || "").replaceAll(" ", "-")
}
