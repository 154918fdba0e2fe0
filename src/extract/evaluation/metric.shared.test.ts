import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { describe, expect, test } from "vitest"
import { extractor } from "../rules.ts"
import { countArticle, type GoldArticle, type KindScore, matchArticle, scoreArticles } from "./index.ts"

const folder = resolve(process.env.MUSTER_SHARED ?? "../shared", "statements")
const metric = resolve(folder, "evaluate.mjs")
const goldFile = resolve(folder, "polnear/dev.gold.jsonl")

type Prf = Readonly<{ p: number; r: number; f: number }>
type Row = Readonly<
  Record<"exact" | "iou50" | "soft" | "e2e", Prf> &
    Record<"gold" | "pred" | "speaker" | "speakerExact", number>
>

describe.skipIf(!existsSync(metric))("the published metric", () => {
  test("gives the same numbers for every row", async () => {
    const gold: GoldArticle[] = readFileSync(goldFile, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line))
    const found = new Map(
      gold.map(({ id, text }) => [id, extractor.extract({ text, published: null }).statements] as const),
    )
    const { evaluate } = await import(pathToFileURL(metric).href)
    const theirs: Record<"all" | "direct" | "mixed" | "indirect" | "dm", Row> = evaluate(
      gold,
      new Map([...found].map(([id, statements]) => [id, { id, statements }])),
      0.5,
    )
    const ours = scoreArticles(
      gold.map((article) => countArticle(matchArticle(article, found.get(article.id) ?? []), 0.5)),
    )
    expect(numbers(ours.all)).toEqual(theirNumbers(theirs.all))
    expect(numbers(ours.direct)).toEqual(theirNumbers(theirs.direct))
    expect(numbers(ours.mixed)).toEqual(theirNumbers(theirs.mixed))
    expect(numbers(ours.indirect)).toEqual(theirNumbers(theirs.indirect))
    expect(numbers(ours.quoted)).toEqual(theirNumbers(theirs.dm))
  })
})

/** Sums of shares may be added in another order: ten digits are the same number. */
const digits = (value: number) => Number(value.toFixed(10))

function numbers(row: KindScore): readonly number[] {
  const shares = [row.exact, row.content, row.partial, row.endToEnd]
  return [
    row.gold,
    row.found,
    ...shares.flatMap(({ precision, recall, f1 }) => [precision, recall, f1]),
    row.speaker,
    row.speakerExact,
  ].map(digits)
}

function theirNumbers(row: Row): readonly number[] {
  const shares = [row.exact, row.iou50, row.soft, row.e2e]
  return [
    row.gold,
    row.pred,
    ...shares.flatMap(({ p, r, f }) => [p, r, f]),
    row.speaker,
    row.speakerExact,
  ].map(digits)
}
