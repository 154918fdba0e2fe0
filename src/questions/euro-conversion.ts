import type { MemberCode } from "../model/index.ts"

/**
 * National currency per euro, fixed for good when a state adopted it: what turns a rate of the old currency into one of
 * the new. Montenegro took the euro in place of the German mark. Source: Council Regulation (EC)
 * 2866/98 and the regulations that amended it.
 */
const PER_EURO: Readonly<Record<string, number>> = {
  AUT: 13.7603,
  BEL: 40.3399,
  BGR: 1.95583,
  CYP: 0.585274,
  DEU: 1.95583,
  ESP: 166.386,
  EST: 15.6466,
  FIN: 5.94573,
  FRA: 6.55957,
  GRC: 340.75,
  HRV: 7.5345,
  IRL: 0.787564,
  ITA: 1936.27,
  LTU: 3.4528,
  LUX: 40.3399,
  LVA: 0.702804,
  MLT: 0.4293,
  NLD: 2.20371,
  PRT: 200.482,
  SVK: 30.126,
  SVN: 239.64,
}

/** Old national currency per euro; `null` for a state that kept its own. */
export function currencyPerEuro(state: MemberCode): number | null {
  return PER_EURO[state] ?? null
}
