import { z } from "@hono/zod-openapi"
import { STATUSES } from "../../model/index.ts"
import { answerOf, figure } from "./answer.ts"

const amount = z.number().nullable()

const costYear = z
  .object({
    period: z.string(),
    sharePercent: z.number(),
    gdpMillion: z.number(),
    spendingMillion: z.number(),
    extraMillion: z.number(),
    gdpUsdMillion: amount,
    spendingUsdMillion: amount,
    extraUsdMillion: amount,
    growthPercent: amount,
  })
  .openapi("CostYear", { description: "One year on the way, in millions of the row's `moneyCurrency`." })

const costStanding = z
  .object({
    period: z.string(),
    edition: z.string(),
    actualPercent: z.number(),
    pathPercent: z.number(),
    aheadPercentPoints: z.number(),
    status: z.enum(STATUSES),
  })
  .openapi("CostStanding")

const costRow = z
  .object({
    ...figure,
    member: z
      .string()
      .nullable()
      .openapi({ description: "`null` for stated figures of nobody in particular." }),
    targetPercent: z.number(),
    gapPercentPoints: amount,
    gapUsdMillion: amount,
    gapEurMillion: amount,
    gapNationalMillion: amount,
    nationalCurrency: z.string().nullable(),
    spendingUsdMillion: amount,
    spendingNationalMillion: amount,
    gdpUsdMillion: amount,
    gdpNationalMillion: amount,
    gdpBasis: z
      .enum(["edition-gdp", "edition-spending-over-share", "other-publisher", "stated"])
      .nullable()
      .openapi({ description: "Where the GDP comes from." }),
    gdpEdition: z.string().nullable(),
    gdpStatus: z.enum(STATUSES).nullable(),
    requiredYearlyGrowthPercent: amount,
    requiredYearlyRealGrowthPercent: amount,
    cumulativeExtraUsdMillion: amount,
    cumulativeExtraMillion: amount,
    moneyCurrency: z.string(),
    years: z.array(costYear),
    lineFrom: z.object({ period: z.string(), sharePercent: z.number() }).nullable(),
    standing: z.array(costStanding),
  })
  .openapi("Cost")

export const costAnswer = z
  .object({
    ...answerOf(costRow),
    period: z.string(),
    edition: z.string().nullable(),
    benchmark: z.object({ id: z.string(), title: z.string(), dueBy: z.string().nullable() }).nullable(),
    assumptions: z.array(z.string()),
    total: z.object({
      members: z.number().int(),
      withoutFigure: z.array(z.string()),
      gapUsdMillion: amount,
      gapEurMillion: amount,
      cumulativeExtraUsdMillion: amount,
    }),
  })
  .openapi("CostAnswer")
