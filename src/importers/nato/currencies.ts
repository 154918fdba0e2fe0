import type { MemberCode, Problem } from "../../model/index.ts"
import type { Figure } from "./figure.ts"

/**
 * A table that leaves out a currency has it from another table of the file. National money without any currency is
 * reported as `import/unknown-currency`, once a member, and left out.
 */
export function withCurrencies(
  figures: readonly Figure[],
  file: string,
): Readonly<{ figures: readonly Figure[]; problems: readonly Problem[] }> {
  const national = figures.filter(isNational)
  const named = new Map(
    national.flatMap((one) => (namesCurrency(one) ? [[memberYear(one), one.currency] as const] : [])),
  )
  const reported = new Set<MemberCode>()
  const problems: Problem[] = []
  const kept = figures.flatMap((figure): readonly Figure[] => {
    if (!isNational(figure) || namesCurrency(figure)) return [figure]
    const currency = named.get(memberYear(figure))
    if (currency !== undefined) return [{ ...figure, currency }]
    if (!reported.has(figure.member)) {
      problems.push({
        code: "import/unknown-currency",
        place: `${file} ${figure.locator}`,
        found: `no currency for ${figure.member}`,
        expected: 'a currency behind the name, "Czechia (Koruny)", or in a column of its own',
        remedy:
          "The member's figures in national currency were left out. Correct the label and import the file again.",
      })
    }
    reported.add(figure.member)
    return []
  })
  return { figures: kept, problems }
}

function isNational({ indicator }: Figure): boolean {
  return indicator === "spending-national"
}

/** A longer text where a currency is looked for is a remark. */
const LONGEST = 60

function namesCurrency(figure: Figure): figure is Figure & { currency: string } {
  return figure.currency !== null && figure.currency.length <= LONGEST
}

function memberYear(figure: Figure): string {
  return `${figure.member} ${figure.period}`
}
