import type { Distribution } from '../distribution';
import { checkPaired, checkSeries } from './check-series';
import { crps } from './crps';

/** Forecasts and their rival, for the same outcomes. */
export interface CrpsSkillInput {
  /** One forecast for all outcomes, or one each. */
  readonly forecast: Distribution | readonly Distribution[];
  /** The rival, likewise; a point forecast is `empirical([value])`. */
  readonly reference: Distribution | readonly Distribution[];
}

/**
 * Skill of a forecast against a rival: 1 - mean CRPS of the forecast / mean CRPS of the rival.
 *
 * @param outcomes - what happened, at least one
 * @param input - forecast and rival
 * @returns 1 for perfect, 0 for as good as the rival, negative for worse; null if the rival was perfect
 * @throws GigacastError `scoring/too-few`, `scoring/unequal-length`, `number/not-finite`
 * @example
 * crpsSkill([-2, -1, 0, 1, 2], { forecast: normal({ mean: 0, sd: 1 }), reference: empirical([0]) }); // => 0.275973110686309
 */
export function crpsSkill(
  outcomes: readonly number[],
  { forecast, reference }: CrpsSkillInput,
): number | null {
  checkSeries(outcomes, { function: 'crpsSkill', path: 'outcomes' });
  const rival = total(reference, outcomes, 'reference');
  const own = total(forecast, outcomes, 'forecast');
  return rival === 0 ? null : 1 - own / rival;
}

function total(
  forecasts: Distribution | readonly Distribution[],
  outcomes: readonly number[],
  path: string,
): number {
  if (isOne(forecasts)) return outcomes.reduce((sum, y) => sum + crps(forecasts, y), 0);
  checkPaired(forecasts, outcomes, { function: 'crpsSkill', path, other: 'outcomes' });
  return outcomes.reduce((sum, y, i) => sum + crps(forecasts[i] as Distribution, y), 0);
}

function isOne(forecasts: Distribution | readonly Distribution[]): forecasts is Distribution {
  return !Array.isArray(forecasts);
}
