import { CANADA_STEEL_2025_NO_AGREEMENT } from 'gigacast/data/policies/canada-steel-2025';
import {
  adValoremRate,
  coverageOf,
  drawUnderCaps,
  splitShipment,
  type AskedCoverage,
  type QuotaPolicy,
  type Shipment,
} from 'gigacast/quota';
import { adapter } from './adapter';

type Figure = string | number;

/** A total with a share for each country inside it; quantities end in their unit: `quarterlyTotalT`, `shipmentKg`. */
interface NestedInput {
  readonly origin?: string;
  readonly tariffItemChapter?: Figure;
  readonly tariffItem?: string;
  readonly casual?: boolean;
  readonly commercial?: boolean;
  readonly inTransit?: boolean;
  readonly countryShare?: Figure;
  readonly surtaxRate?: Figure;
  readonly permit?: boolean;
  readonly [key: string]: unknown;
}

/** The first of some keys that an input has. */
function first(input: NestedInput, pattern: RegExp): Figure | undefined {
  const found = Object.entries(input).find(([key, value]) => pattern.test(key) && value !== undefined);
  return found?.[1] as Figure | undefined;
}

/** Leaves out what is undefined, so that absent and undefined are one. */
function given<Values extends object>(values: { [K in keyof Values]: Values[K] | undefined }): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}

/** The same figure in every unit that a case may name. */
function named(name: string, figure: string | null): Readonly<Record<string, string | null>> {
  return Object.fromEntries(['T', 'Kg', 'Units', ''].map((unit) => [`${name}${unit}`, figure]));
}

/** What the exclusions of the order ask about the goods. */
function coverage(input: NestedInput, { exclusions = [] }: QuotaPolicy): AskedCoverage {
  const { tariffItem, tariffItemChapter, casual, commercial, inTransit } = input;
  const days = exclusions.flatMap((exclusion) => (exclusion.kind === 'in-transit' ? [exclusion.on] : []));
  return given<AskedCoverage>({
    // Nobody's code, where a case names no origin.
    origin: input.origin ?? 'ZZ',
    tariffItem: tariffItem ?? (tariffItemChapter === undefined ? undefined : String(tariffItemChapter)),
    commercial: commercial === false || casual === true ? false : undefined,
    inTransitOn: inTransit === true ? days : undefined,
  });
}

/** Draws under the total and the share of the country, and charges a surtax on what exceeds either. */
export const nestedCap = adapter<NestedInput>((input) => {
  const [order] = CANADA_STEEL_2025_NO_AGREEMENT as readonly [QuotaPolicy];
  const covered = coverageOf(coverage(input, order), order);
  const quantity = first(input, /^(shipment|quantity|request)(T|Kg|Units)?$/) ?? 0;
  const draw = drawUnderCaps(
    covered.covered ? quantity : 0,
    given({
      total: first(input, /^(quarterly|annual|period)?[tT]otal(Volume)?(T|Kg|Units)?$/) ?? 0,
      totalUsed: first(input, /^totalUsed/),
      countryShare: input.countryShare,
      countryUsed: first(input, /^countryUsed/),
      permit: input.permit,
    }),
  );
  const charged = splitShipment(
    given<Shipment>({
      quantity,
      unitValue: first(input, /^valuePer/),
      totalValue: first(input, /^(shipmentValue|totalValue|valueForDuty)/),
    }),
    {
      unit: { kind: 'mass', unit: 'kg', decimals: 9 },
      remaining: covered.covered ? draw.allocated : quantity,
      inQuotaRate: adValoremRate(0),
      overQuota: { kind: 'surtax', mode: 'adding', rate: adValoremRate(input.surtaxRate ?? 0) },
    },
  );
  return {
    countsAgainstQuota: covered.covered,
    ...named('countryCap', draw.countryCap),
    ...named('inQuota', draw.allocated),
    ...named('over', draw.over),
    ...named('totalAfter', draw.totalAfter),
    ...named('countryAfter', draw.countryAfter),
    surtax: charged.dutyTotal,
    bindingConstraint: draw.boundBy === 'permit' ? 'no-valid-permit' : draw.boundBy,
  };
});
