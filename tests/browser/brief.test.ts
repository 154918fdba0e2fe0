import { expect, test } from "vitest"
import { describeInBrowser } from "./workbench.ts"

const UNDATED = `Allies talk again
Poland spends over 4% of GDP on defence, Defence Minister Anna Kowal said.
`
const TOKEN = "a-long-random-word"
const DATED_NAME = "2025-04-03-allies-talk-again.txt"

describeInBrowser("the brief", ({ open }) => {
  test("the first page shows a sample article already briefed, with text, claims and statements", async () => {
    const page = await open("/")
    await page.locator(".claim-item").first().waitFor()
    expect(await page.locator("h1").textContent()).not.toBe("")
    expect(await page.locator(".article-text p").count()).toBeGreaterThan(5)
    expect(await page.locator(".statement").count()).toBeGreaterThan(5)
    for (const claim of await page.locator(".claim-item").all()) {
      expect(await claim.locator(".verdict").textContent()).toMatch(/^[a-z ]+$/)
      expect(await claim.locator(".because").textContent()).not.toBe("")
    }
  })

  test("every claim's words stand in the article at its mark", async () => {
    const page = await open("/")
    await page.locator(".claim-item").first().waitFor()
    const text = (await page.locator(".article-text").textContent())?.replace(/\d/g, "") ?? ""
    for (const words of await page.locator(".claim-words").allTextContents())
      expect(text).toContain(words.replace(/\d/g, ""))
  })

  test("pointing at a claim lights its words; picking one is an address that shows the same", async () => {
    const page = await open("/")
    const second = page.locator(".claim-item").nth(1)
    await second.hover()
    const lit = page.locator(".article-text .claim.lit")
    await lit.first().waitFor()
    const words = (await lit.allTextContents()).join("")
    await second.locator(".claim-pick").click()
    expect(new URL(page.url()).searchParams.get("picked")).toBe("c2")
    await page.reload()
    await lit.first().waitFor()
    expect((await lit.allTextContents()).join("")).toBe(words)
    expect(await page.locator("#c2").getAttribute("class")).toContain("lit")
  })

  test("a claim's number in the text leads to it by keyboard", async () => {
    const page = await open("/")
    const number = page.locator(".claim-number a").first()
    await number.focus()
    await page.keyboard.press("Enter")
    await page.locator("#c1.lit").waitFor()
  })

  test("evidence opens to publisher, edition, file, cell and hash", async () => {
    const page = await open("/")
    const claim = page.locator(".claim-item", { hasText: "Poland spends over 4% of GDP" })
    await claim.locator(".claim-evidence summary").click()
    const facts = claim.locator(".claim-evidence dd")
    await facts.first().waitFor({ state: "visible" })
    expect(await facts.allTextContents()).toEqual([
      "nato (official)",
      expect.stringContaining("17 June 2024"),
      expect.stringContaining("official file"),
      expect.stringMatching(/^TABLE3!/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ])
  })

  test("a pasted article without a date is briefed, the date asked for, and once given used", async () => {
    const page = await open("/")
    await page.getByLabel("Article text").fill(UNDATED)
    await page.getByRole("button", { name: "Brief it" }).click()
    await page.getByText("Its date is unknown,").waitFor()
    expect(await page.locator(".verdict").first().textContent()).toBe("not checkable here")
    await page.getByLabel("Published on", { exact: true }).fill("2025-04-03")
    await page.getByRole("button", { name: "Brief as of this day" }).click()
    await page.getByText("Published 3 April 2025, as you gave it").waitFor()
    expect(await page.locator(".verdict").first().textContent()).toBe("supported")
    expect(await page.locator(".because").first().textContent()).toContain("4.12 % of GDP for 2024")
  })

  test("a chosen file's name gives the date", async () => {
    const page = await open("/")
    const file = { name: DATED_NAME, mimeType: "text/plain", buffer: Buffer.from(UNDATED) }
    await page.getByLabel("Text file").setInputFiles(file)
    await page.getByText(`From ${DATED_NAME}.`).waitFor()
    await page.getByRole("button", { name: "Brief it" }).click()
    await page.getByText("Published 3 April 2025, from the file's name").waitFor()
  })

  test("a file dropped anywhere on the page is taken", async () => {
    const page = await open("/")
    await page.locator(".claim-item").first().waitFor()
    const [text, name] = [UNDATED, DATED_NAME].map((one) => JSON.stringify(one))
    const transfer = await page.evaluateHandle(`(() => {
      const data = new DataTransfer()
      data.items.add(new File([${text}], ${name}, { type: "text/plain" }))
      return data
    })()`)
    await page.dispatchEvent("h1", "drop", { dataTransfer: transfer })
    await page.getByText(`From ${DATED_NAME}.`).waitFor()
    expect(await page.getByLabel("Article text").inputValue()).toBe(UNDATED)
  })

  test("what an article says is shown, never run", async () => {
    const page = await open("/")
    const hostile = `Allies talk <img src=x onerror=alert(1)>\n"<script>document.title='taken'</script>" Minister Anna Kowal said.\n`
    await page.getByLabel("Article text").fill(hostile)
    await page.getByRole("button", { name: "Brief it" }).click()
    await page.getByText("<script>document.title='taken'</script>").first().waitFor()
    expect(await page.locator("img").count()).toBe(0)
    expect(await page.title()).toBe("Brief · Muster")
  })

  test("an article given here is gone once the page is loaded anew, and the page says so", async () => {
    const page = await open("/")
    await page.getByLabel("Article text").fill(UNDATED)
    await page.getByRole("button", { name: "Brief it" }).click()
    await page.getByText("Its date is unknown,").waitFor()
    await page.getByRole("link", { name: "Scoreboard" }).click()
    await page.goBack()
    await page.getByText("Its date is unknown,").waitFor()
    await page.reload()
    await page.getByText("This article is gone").waitFor()
  })

  test("another sample, and another day for it, are addresses", async () => {
    const page = await open("/")
    await page.getByRole("button", { name: "After The Hague, the arithmetic" }).click()
    await page.getByRole("heading", { name: "After The Hague, the arithmetic", level: 1 }).waitFor()
    expect(new URL(page.url()).searchParams.get("sample")).toContain("after-the-hague")
    await page.getByLabel("Another day").fill("2026-08-01")
    await page.getByRole("button", { name: "Brief as of this day" }).click()
    await page.getByText("Published 1 August 2026, as you gave it").waitFor()
    expect(new URL(page.url()).searchParams.get("published")).toBe("2026-08-01")
  })

  test("a benchmark that the article touches leads to its scoreboard of that day", async () => {
    const page = await open("/")
    await page.getByRole("link", { name: "two percent", exact: true }).click()
    await page.getByText("As known on 10 April 2025.").first().waitFor()
    expect(await page.evaluate("document.activeElement.id")).toBe("main")
  })
})

describeInBrowser(
  "the brief on a server with a token file",
  ({ open }) => {
    test("the samples are shown to everybody; an article of one's own needs the token", async () => {
      const page = await open("/", { expects: /401/ })
      await page.locator(".claim-item").first().waitFor()
      await page.getByLabel("Article text").fill(UNDATED)
      await page.getByRole("button", { name: "Brief it" }).click()
      await page.getByText("This server needs a token.").waitFor()
      await page.getByLabel("Token").fill("not-the-right-word")
      await page.getByRole("button", { name: "Use this token" }).click()
      await page.getByText("This server needs a token.").waitFor()
      await page.getByLabel("Token").fill(TOKEN)
      await page.getByRole("button", { name: "Use this token" }).click()
      await page.getByText("Its date is unknown,").waitFor()
    })
  },
  { token: TOKEN },
)
