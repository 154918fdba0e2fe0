import type { Check } from "../check.ts"
import { count } from "./count.ts"
import { dateArithmetic } from "./date-arithmetic.ts"
import { fromTo } from "./from-to.ts"
import { level } from "./level.ts"
import { levelDemanded } from "./level-demanded.ts"
import { levelIntended } from "./level-intended.ts"
import { membership } from "./membership.ts"
import { only } from "./only.ts"
import { pledgeCoverage } from "./pledge-coverage.ts"
import { rank } from "./rank.ts"
import { ratio } from "./ratio.ts"
import { targetAgreed } from "./target-agreed.ts"
import { targetMet } from "./target-met.ts"
import { trend } from "./trend.ts"
import { yearlyChange } from "./yearly-change.ts"

/** Every check. Where two catch the same words, the earlier one keeps them. */
export const CHECKS: readonly Check[] = [
  ratio,
  only,
  count,
  targetMet,
  targetAgreed,
  levelDemanded,
  levelIntended,
  fromTo,
  level,
  yearlyChange,
  trend,
  dateArithmetic,
  pledgeCoverage,
  membership,
  rank,
]
