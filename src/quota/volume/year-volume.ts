import { Exact, type Decimal } from '../../core/decimal';
import { roundTo, type ParsedRounding } from '../../core/exact/rounding';
import type { YearVolumeRule } from '../policy/volume-rule';
import { settledText } from './settled-text';

/**
 * The volume of one quota year by the rule of a policy that was checked.
 *
 * `volumePath` gives the same for whole paths and says what is wrong with figures; a program that only asks what a
 * checked policy says need not carry that.
 */
export function yearVolume(rule: YearVolumeRule, year: number, rounding: ParsedRounding | undefined): string {
  return settledText(exactVolume(rule, year, rounding), rounding);
}

function exactVolume(rule: YearVolumeRule, year: number, rounding: ParsedRounding | undefined): Decimal {
  if (rule.kind === 'target') {
    const { from, to, steps } = rule;
    const step = year - 1;
    const start = new Exact(from);
    if (rule.shape === 'linear')
      return start
        .times(steps - step)
        .plus(new Exact(to).times(step))
        .div(steps);
    if (step === 0) return start;
    if (step === steps) return new Exact(to);
    return start.times(new Exact(to).div(start).pow(new Exact(step).div(steps)));
  }
  const { base, atMost = Infinity } = rule;
  const capped = (volume: Decimal) => Exact.min(volume, atMost);
  if (rule.kind === 'arithmetic') return capped(new Exact(rule.annualIncrement).times(year - 1).plus(base));
  let volume = new Exact(base);
  for (let past = 1; past < year; past += 1) {
    if (rule.compounding === 'chained-on-rounded') {
      volume = capped(volume);
      if (rounding !== undefined) volume = roundTo(volume, rounding);
    }
    volume = volume.times(new Exact(rule.annualGrowth).plus(1));
  }
  return capped(volume);
}
