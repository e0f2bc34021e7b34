import { toIsoDate } from '../../core/calendar';
import { Exact, parseDecimal, plainText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import { divideDecimals, type Rounding } from '../../core/exact';
import { readQuantity } from '../allocation/read-quantity';
import { GOODS_ERRORS } from '../error/goods-errors';
import { WORTH_ERRORS } from '../error/worth-errors';
import { goodsDecimals, type QuotaUnit } from '../policy/quota-unit';
import { readRate } from '../rate/read-rate';
import { readTwoRates } from './two-rate-terms';
import { runQuota, runRate } from './run-plain-scenario';
import { isEntered, runPolicy } from './run-policy-scenario';
import type { ReadShipment, ScenarioPortion, ScenarioRun } from './scenario-run';
import type {
  CompareOptions,
  ComparedShipment,
  Scenario,
  ScenarioComparison,
  ScenarioFigures,
  ScenarioResult,
} from './scenario-types';

const PIECES: QuotaUnit = /* @__PURE__ */ Object.freeze({ kind: 'pieces', noun: 'pieces' });
const SIX_DECIMALS: Rounding = /* @__PURE__ */ Object.freeze({ mode: 'half-up', increment: '0.000001' });

const at = (path: string) => ({ function: 'compareScenarios', path });

/**
 * The same shipments under several rules: what enters, what is refused, what is paid, and how that differs from the
 * first rule.
 *
 * Volumes are fixed: there is no demand response, so that a rule that costs more sells as much (`quotaRent` has a
 * demand). Shipments draw in the order of their days where each has one, otherwise as given. A policy is counted by its
 * own ledger, period after period, with what it carries over; what it leaves open makes a result unknown or is listed
 * as missing. Every shipment is taken to be covered by every rule; `coverageOf` tells.
 *
 * @param shipments - what comes, whatever the rule
 * @param scenarios - rates, quotas, pools or policies; the first is what the others are compared with
 * @throws GigacastError `quota/not-a-scenario`, `quota/no-shipment-on`, `quota/duplicate-id`, `quota/currency-mismatch`,
 * `quota/fractional-unit`, `quota/negative-quantity`; as `allocatePools` and `applyEvents`; `date/*`, `decimal/*`
 * @example
 * const { scenarios } = compareScenarios(
 *   [{ id: 'cars', quantity: 60000, unitValue: '30000.00' }],
 *   [
 *     { id: 'mfn', rate: '0.061' },
 *     {
 *       id: 'quota',
 *       quota: 49000,
 *       inQuotaRate: '0.061',
 *       overQuota: { kind: 'refuse', reason: 'no permit' },
 *     },
 *   ],
 * );
 * scenarios.map((each) => each.known && [each.imported, each.refused, each.duty, each.againstFirst?.duty]);
 * // => [
 * //   ['60000', '0', '109800000.00', '0.00'],
 * //   ['49000', '11000', '89670000.00', '-20130000.00'],
 * // ]
 */
export function compareScenarios(
  shipments: readonly ComparedShipment[],
  scenarios: readonly Scenario[],
  options: CompareOptions = {},
): ScenarioComparison {
  requireDistinct(shipments, 'shipments');
  requireDistinct(scenarios, 'scenarios');
  const unit = options.unit ?? PIECES;
  const currency = currencyOf(scenarios, options.currency);
  const read = inOrder(shipments.map(readShipment));
  const runs = scenarios.map((scenario, index): ScenarioRun => {
    const path = `scenarios[${index}]`;
    requireOneRule(scenario, path);
    const counted = 'policy' in scenario ? scenario.policy.unit : unit;
    for (const { shipment, path: place } of read) {
      readQuantity(shipment.quantity, goodsDecimals(counted), at(`${place}.quantity`));
    }
    if ('policy' in scenario) return runPolicy(scenario, read, path);
    if ('rate' in scenario) return runRate(readRate(scenario.rate, at(`${path}.rate`)), read, unit);
    readTwoRates(scenario, (field) => at(`${path}.${field}`));
    return runQuota(scenario, read, { unit, currency: currency ?? '' });
  });
  const byId = new Map(read.map((each) => [each.shipment.id, each]));
  const given = shipments.map(({ id }) => byId.get(id) as ReadShipment);
  const results = scenarios.map(({ id }, index) => resultOf(id, runs[index] as ScenarioRun, given));
  const first = results[0];
  return {
    assumption: 'volumes-fixed',
    currency: currency ?? null,
    scenarios: results.map((result) =>
      result.known && first?.known === true ? { ...result, againstFirst: difference(result, first) } : result,
    ),
  };
}

function readShipment(shipment: ComparedShipment, index: number): ReadShipment {
  const path = `shipments[${index}]`;
  return {
    shipment,
    path,
    quantity: parseDecimal(shipment.quantity, at(`${path}.quantity`)),
    unitValue: parseDecimal(shipment.unitValue, at(`${path}.unitValue`), { atLeast: 0 }),
    on: shipment.on === undefined ? undefined : toIsoDate(shipment.on, at(`${path}.on`)),
  };
}

/** By day where every shipment has one. */
function inOrder(shipments: readonly ReadShipment[]): readonly ReadShipment[] {
  if (shipments.some(({ on }) => on === undefined)) return shipments;
  const day = ({ on }: ReadShipment) => on ?? '';
  return [...shipments].sort((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
}

function resultOf(id: string, run: ScenarioRun, shipments: readonly ReadShipment[]): ScenarioResult {
  if (!run.known) return { id, known: false, why: run.why };
  const { standing, hasQuota, missing } = run;
  const parts = shipments.map(({ shipment, unitValue }) => ({
    id: shipment.id,
    unitValue,
    portions: run.portions.get(shipment.id) ?? [],
  }));
  const all = parts.flatMap(({ portions }) => portions);
  const value = parts.reduce(
    (sum: Decimal, { portions, unitValue }) => sum.plus(entered(portions).times(unitValue)),
    new Exact(0),
  );
  const figures = figuresOf(all);
  return {
    id,
    known: true,
    standing,
    ...figures,
    inQuota: hasQuota ? plainText(unitsOf(all, 'in-quota')) : null,
    overQuota: hasQuota ? plainText(unitsOf(all, 'over-quota')) : null,
    value: plainText(value, 2),
    effectiveRate: value.isZero() ? null : divideDecimals(figures.duty, plainText(value), SIX_DECIMALS),
    shipments: parts.map(({ id: shipment, portions }) => ({ id: shipment, ...figuresOf(portions) })),
    againstFirst: null,
    missing,
  };
}

function figuresOf(portions: readonly ScenarioPortion[]): ScenarioFigures {
  const duty = portions.reduce((sum: Decimal, each) => sum.plus(each.duty ?? 0), new Exact(0));
  return {
    imported: plainText(entered(portions)),
    refused: plainText(unitsOf(portions, 'refused')),
    warehoused: plainText(unitsOf(portions, 'warehouse')),
    duty: plainText(duty, 2),
  };
}

function entered(portions: readonly ScenarioPortion[]): Decimal {
  return sumOf(portions.filter(({ treatment }) => isEntered(treatment)));
}

function unitsOf(portions: readonly ScenarioPortion[], asked: ScenarioPortion['treatment']): Decimal {
  return sumOf(portions.filter(({ treatment }) => treatment === asked));
}

function sumOf(portions: readonly ScenarioPortion[]): Decimal {
  return portions.reduce((sum: Decimal, { quantity }) => sum.plus(quantity), new Exact(0));
}

function difference(figures: ScenarioFigures, first: ScenarioFigures): ScenarioFigures {
  const less = (name: keyof ScenarioFigures, decimals = 0) =>
    plainText(new Exact(figures[name]).minus(first[name]), decimals);
  return {
    imported: less('imported'),
    refused: less('refused'),
    warehoused: less('warehoused'),
    duty: less('duty', 2),
  };
}

function requireDistinct(items: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id))
      raise(GOODS_ERRORS, 'quota/duplicate-id', { ...at(`${path}[${index}].id`), received: id });
    seen.add(id);
  });
}

function requireOneRule(scenario: Scenario, path: string): void {
  const stated = ['rate', 'quota', 'pools', 'policy'].filter((name) => name in scenario);
  if (stated.length === 1) return;
  raise(WORTH_ERRORS, 'quota/not-a-scenario', { ...at(path), received: stated.join(' and ') });
}

/** The one currency of everything that names one. */
function currencyOf(scenarios: readonly Scenario[], stated: string | undefined): string | undefined {
  let found = stated;
  const check = (currency: string, path: string): void => {
    found ??= currency;
    if (currency === found) return;
    raise(GOODS_ERRORS, 'quota/currency-mismatch', {
      ...at(path),
      received: currency,
      params: { currency: found },
    });
  };
  scenarios.forEach((scenario, index) => {
    if ('policy' in scenario) return check(scenario.policy.currency, `scenarios[${index}].policy.currency`);
    if (!('pools' in scenario)) return undefined;
    return scenario.pools?.forEach(({ eligibility }, place) => {
      if (eligibility.kind === 'price') {
        check(eligibility.limit.currency, `scenarios[${index}].pools[${place}].eligibility.limit.currency`);
      }
    });
  });
  return found;
}
