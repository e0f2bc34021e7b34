import type { IsoDate } from '../../core/calendar';
import { entryOn, type DatedValue } from '../../core/provenance';
import { ruleUsed, type RuleUsed } from '../policy/rule-used';
import { readAmountRounding, type AmountRounding } from './amount-rounding';
import type { ChargeRule, ChargeTerms, LandedCostRegime } from './landed-cost-regime';

/** Half-up to the cent, where a regime does not know its rounding. */
const CENT = { mode: 'half-up', increment: '0.01' } as const;

/** One entry of a charge over time. */
interface PreparedEntry {
  readonly from: IsoDate;
  readonly to: IsoDate | undefined;
  readonly entry: DatedValue<ChargeTerms>;
  readonly used: RuleUsed;
}

/** A charge with its rounding read. */
export interface PreparedCharge {
  readonly rule: ChargeRule;
  readonly rounding: AmountRounding;
  readonly entries: readonly PreparedEntry[];
}

/** A regime with what does not depend on the goods worked out. */
export interface PreparedRegime {
  readonly valueRounding: AmountRounding;
  readonly valueRule: RuleUsed;
  readonly charges: readonly PreparedCharge[];
}

/** What was worked out for regimes that were asked about; a regime is a value that nobody changes. */
const PREPARED = /* @__PURE__ */ new WeakMap<LandedCostRegime, PreparedRegime>();

/** The regime with its roundings read, once for each regime object. */
export function prepareRegime(regime: LandedCostRegime): PreparedRegime {
  const known = PREPARED.get(regime);
  if (known !== undefined) return known;
  const { value } = regime.valuation.rounding;
  const prepared: PreparedRegime = {
    valueRounding: readAmountRounding(value.known ? value.value : CENT),
    valueRule: ruleUsed('valuation', regime.valuation),
    charges: regime.charges.map((rule) => ({
      rule,
      rounding: readAmountRounding(rule.rounding.value.known ? rule.rounding.value.value : CENT),
      entries: rule.terms.values.map((entry) => ({
        from: entry.from,
        to: entry.to,
        entry,
        used: ruleUsed(rule.id, entry),
      })),
    })),
  };
  PREPARED.set(regime, prepared);
  return prepared;
}

/** The entry of a charge that is in force on a day; a day outside all of them is an error. */
export function entryInForce({ entries, rule }: PreparedCharge, on: IsoDate): PreparedEntry {
  const found = entries.find(({ from, to }) => from <= on && (to === undefined || on <= to));
  if (found !== undefined) return found;
  const entry = entryOn(rule.terms, on);
  return { from: entry.from, to: entry.to, entry, used: ruleUsed(rule.id, entry) };
}
