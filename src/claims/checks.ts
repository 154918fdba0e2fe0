import type { Check } from "./check.ts"
import { count } from "./checks/count.ts"
import { dateArithmetic } from "./checks/date-arithmetic.ts"
import { fromTo } from "./checks/from-to.ts"
import { level } from "./checks/level.ts"
import { levelDemanded } from "./checks/level-demanded.ts"
import { levelIntended } from "./checks/level-intended.ts"
import { pledgeCoverage } from "./checks/pledge-coverage.ts"
import { ratio } from "./checks/ratio.ts"
import { targetMet } from "./checks/target-met.ts"
import { trend } from "./checks/trend.ts"
import { yearlyChange } from "./checks/yearly-change.ts"

/** Every check. Where two catch the same words, the earlier one keeps them. */
export const CHECKS: readonly Check[] = [
  ratio,
  count,
  targetMet,
  levelDemanded,
  levelIntended,
  fromTo,
  level,
  yearlyChange,
  trend,
  dateArithmetic,
  pledgeCoverage,
]
