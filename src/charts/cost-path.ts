import { roundTo } from "../model/index.ts"
import type { CostAnswer, CostRow, CostStanding } from "../questions/index.ts"
import type { Canvas, Chart, Mark, Point } from "./chart.ts"
import { costName, costSentence } from "./cost-sentence.ts"
import { line, text } from "./marks.ts"
import { amountText, differenceText, moneyText, plainText, shortText } from "./number-text.ts"
import { readingNotes } from "./reading-notes.ts"
import { statusAside } from "./series-lines.ts"
import { editionDay, sourceLine } from "./source-line.ts"
import { type TimeAxis, timeAxis, timeMarks } from "./time-axis.ts"
import { type ValueAxis, valueAxis, valueMarks } from "./value-axis.ts"

const TOP_PX = 30
const SHARE_PX = 210
const BETWEEN_PX = 46
const MONEY_PX = 96
const FOOT_PX = 28
const LEFT_PX = 44
const RIGHT_PX = 92

/** What tells one member's row of costs from another's. */
export function costKey({ member }: Pick<CostRow, "member">): string {
  return `cost:${member ?? "stated"}`
}

/** One member's way to a target: the share year by year, where it stood against the path, and below it the money. */
export function drawCostPath(answer: CostAnswer, { widthPx }: Canvas): Chart {
  const [row] = answer.rows
  if (!row) throw new Error("charts/no-rows: a path needs a member")
  const { targetPercent, by } = answer.question
  const years = [...row.years, ...row.standing, ...(row.lineFrom ? [row.lineFrom] : [])].map((one) =>
    Number(one.period),
  )
  const time = timeAxis(
    { from: Math.min(...years), to: Math.max(...years) },
    { leftPx: LEFT_PX, rightPx: widthPx - RIGHT_PX },
  )
  const shareBottom = TOP_PX + SHARE_PX
  const moneyTop = shareBottom + BETWEEN_PX
  const moneyBottom = moneyTop + MONEY_PX
  const shares = [
    targetPercent * 1.06,
    ...row.years.map((one) => one.sharePercent),
    ...row.standing.map((one) => one.actualPercent),
    ...(row.lineFrom ? [row.lineFrom.sharePercent] : []),
  ]
  const share = valueAxis(shares, { topPx: TOP_PX, bottomPx: shareBottom, ticks: 5 })
  const money = valueAxis(
    row.years.map((one) => one.spendingMillion / 1000),
    { topPx: moneyTop, bottomPx: moneyBottom, ticks: 3, always: "from-zero" },
  )
  const room = { leftPx: LEFT_PX, rightPx: widthPx - RIGHT_PX }
  const marks: Mark[] = [
    text({ x: 0, y: 13 }, "% of GDP", { ink: "quiet", style: "small" }),
    ...valueMarks(share, { ...room, labels: true }),
    line({ x: room.leftPx, y: shareBottom }, { x: room.rightPx, y: shareBottom }, "stem"),
    ...targetMarks(targetPercent, share, room),
    ...lineMarks(row, { time, share }),
    {
      kind: "path",
      points: row.years.map((one) => pathPoint(one, { time, share })),
      ink: "accent",
      stroke: "dashed",
    },
    text(
      { x: 0, y: moneyTop - 15 },
      `billion ${row.moneyCurrency === "USD" ? "US dollars" : row.moneyCurrency} a year`,
      { ink: "quiet", style: "small" },
    ),
    ...valueMarks(money, { ...room, labels: true }),
    ...timeMarks(time, moneyBottom),
    ...yearFigures(row, { time, share, money }),
    ...standingFigures(row, { time, share }),
    ...endMarks(row, { time, share, money }),
  ]
  return {
    id: "cost-path",
    title: `${costName(row)}: the way to ${shortText(targetPercent)} % of GDP${by === null ? "" : ` by ${by}`}`,
    sentence: `${costSentence(answer)}${standingSentence(row)}`,
    notes: readingNotes(marks, [
      "Dashed: the path, as assumed.",
      heldAgainst(row)
        ? `Grey line: the path from ${row.lineFrom?.period} that reported figures are held against.`
        : "",
      "Bars: what the budget would be, the part above the share of the start hollow.",
      share.startsAtZero ? "" : "The scale of shares does not start at 0.",
    ]),
    source: sourceLine(answer.evidence, answer.asOf),
    widthPx,
    heightPx: moneyBottom + FOOT_PX,
    marks,
  }
}

type Axes = Readonly<{ time: TimeAxis; share: ValueAxis }>

function pathPoint(one: CostRow["years"][number], { time, share }: Axes): Point {
  return { x: time.ofYear(Number(one.period)), y: share.of(one.sharePercent) }
}

/** Whether reported figures are held against a line of their own, which starts before the path. */
function heldAgainst({ lineFrom, years, standing }: CostRow): boolean {
  return lineFrom !== null && lineFrom.period !== years[0]?.period && standing.length > 0
}

/** The line that reported figures are held against, from its start through what it asks of their years to the target. */
function lineMarks(row: CostRow, { time, share }: Axes): readonly Mark[] {
  const [start, last] = [row.lineFrom, row.years.at(-1)]
  if (!heldAgainst(row) || start === null || !last) return []
  const points = [
    { period: start.period, percent: start.sharePercent },
    ...row.standing.map((one) => ({ period: one.period, percent: one.pathPercent })),
    { period: last.period, percent: last.sharePercent },
  ].map(({ period, percent }) => ({ x: time.ofYear(Number(period)), y: share.of(percent) }))
  return [{ kind: "path", points, ink: "quiet", stroke: "fine" }]
}

function targetMarks(
  target: number,
  share: ValueAxis,
  { leftPx, rightPx }: Readonly<{ leftPx: number; rightPx: number }>,
): readonly Mark[] {
  const y = share.of(target)
  return [
    line({ x: leftPx, y }, { x: rightPx, y }, "accent", "fine"),
    text({ x: rightPx + 5, y: y + 4.5 }, `target ${shortText(target)} %`, { ink: "accent", style: "small" }),
  ]
}

/** A bar of money per year: what the share of the start would cost, and above it what the path adds. */
function yearFigures(row: CostRow, { time, money }: Axes & Readonly<{ money: ValueAxis }>): readonly Mark[] {
  const widthPx = Math.max(2, Math.min(26, time.yearPx * 0.62))
  const name = costName(row)
  return row.years.map((one): Mark => {
    const x = time.ofYear(Number(one.period)) - widthPx / 2
    const base = (one.spendingMillion - Math.max(0, one.extraMillion)) / 1000
    const [top, middle] = [money.of(one.spendingMillion / 1000), money.of(base)]
    const extra: readonly Mark[] =
      one.extraMillion > 0
        ? [{ kind: "bar", at: { x, y: top }, widthPx, heightPx: middle - top, ink: "accent", look: "hollow" }]
        : []
    return {
      kind: "figure",
      key: `${costKey(row)}:${one.period}`,
      title:
        `${name} ${one.period}: ${amountText(one.sharePercent, row.indicator)} % of GDP on the path, ` +
        `${moneyText(one.spendingMillion, row.moneyCurrency)}, of it ${moneyText(one.extraMillion, row.moneyCurrency)} above the share of the start`,
      marks: [
        {
          kind: "bar",
          at: { x, y: middle },
          widthPx,
          heightPx: money.bottomPx - middle,
          ink: "stem",
          look: "solid",
        },
        ...extra,
      ],
    }
  })
}

/** What was reported, with a line to where the path was. */
function standingFigures(row: CostRow, { time, share }: Axes): readonly Mark[] {
  return row.standing.map((one) => {
    const x = time.ofYear(Number(one.period))
    const [actual, path] = [share.of(one.actualPercent), share.of(one.pathPercent)]
    return {
      kind: "figure",
      key: `${costKey(row)}:${one.period}:standing`,
      title:
        `${costName(row)} ${one.period}: ${amountText(one.actualPercent, row.indicator)} % of GDP${statusAside(one)}, ` +
        `${differenceText(one.aheadPercentPoints, row.indicator)} points against the path, edition of ${editionDay(one.edition)}`,
      marks: [
        line({ x, y: path }, { x, y: actual }, "text", "dotted"),
        {
          kind: "dot",
          at: { x, y: actual },
          radiusPx: 4,
          ink: "text",
          look: one.status === "final" ? "solid" : "hollow",
        },
      ],
    }
  })
}

function endMarks(
  row: CostRow,
  { time, share, money }: Axes & Readonly<{ money: ValueAxis }>,
): readonly Mark[] {
  const [first, last] = [row.years[0], row.years.at(-1)]
  if (!first || !last) return []
  const x = time.ofYear(Number(last.period))
  const barHalf = Math.max(2, Math.min(26, time.yearPx * 0.62)) / 2
  return [
    {
      kind: "dot",
      at: pathPoint(first, { time, share }),
      radiusPx: 4,
      ink: "accent",
      look: row.status === "final" ? "solid" : "hollow",
    },
    text(
      { x: x + barHalf + 6, y: money.of(last.spendingMillion / 1000) + 9 },
      plainText(roundTo(last.spendingMillion / 1000, 1)),
      {
        ink: "accent",
        style: "small",
      },
    ),
  ]
}

function standingSentence(row: CostRow): string {
  const { standing, indicator } = row
  const path = heldAgainst(row) ? `the line from ${row.lineFrom?.period}` : "the path"
  const last: CostStanding | undefined = standing.at(-1)
  if (!last) return ""
  const points = `${amountText(Math.abs(last.aheadPercentPoints), indicator)} points`
  const words =
    last.aheadPercentPoints === 0
      ? `on ${path}`
      : `${points} ${last.aheadPercentPoints > 0 ? "ahead of" : "behind"} ${path}`
  return ` In ${last.period} it was ${words}.`
}
