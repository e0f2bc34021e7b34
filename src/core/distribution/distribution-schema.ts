import { z } from 'zod';
import type { NumberBounds } from '../input';
import { LOCATION, PARAMETER_RULES, SCALE } from './check-parameters';
import type { Distribution } from './types';

const NEARLY_ONE = 1e-9;
const RULES = PARAMETER_RULES;

const probability = /*#__PURE__*/ bounded({ moreThan: 0, atMost: 1 });

const ordered = {
  message: 'min <= mode <= max and min < max',
  path: ['max'],
};

const modal = {
  min: /*#__PURE__*/ bounded(LOCATION),
  mode: /*#__PURE__*/ bounded(LOCATION),
  max: /*#__PURE__*/ bounded(LOCATION),
};

const components = /* @__PURE__ */ (() =>
  z
    .array(
      z.strictObject({
        weight: probability,
        get distribution() {
          return distributionSchema;
        },
      }),
    )
    .min(1)
    .refine((parts) => isNearlyOne(parts.reduce((sum, { weight }) => sum + weight, 0)), {
      message: 'weights that add up to 1',
    }))();

/** A distribution as plain data, for schemas of models that contain one. */
export const distributionSchema: z.ZodType<Distribution> = /* @__PURE__ */ (() =>
  z.discriminatedUnion('family', [
    z.strictObject({
      family: z.literal('normal'),
      mean: bounded(RULES.normal.mean),
      sd: bounded(RULES.normal.sd),
    }),
    z.strictObject({
      family: z.literal('lognormal'),
      median: bounded(RULES.lognormal.median),
      sigma: bounded(RULES.lognormal.sigma),
    }),
    z.strictObject({
      family: z.literal('gamma'),
      shape: bounded(RULES.gamma.shape),
      scale: bounded(RULES.gamma.scale),
    }),
    z.strictObject({ family: z.literal('exponential'), mean: bounded(SCALE) }),
    z.strictObject({
      family: z.literal('weibull'),
      shape: bounded(RULES.weibull.shape),
      scale: bounded(RULES.weibull.scale),
    }),
    z
      .strictObject({ family: z.literal('pert'), ...modal, weight: bounded(RULES.pert.weight) })
      .refine(isOrdered, ordered),
    z.strictObject({ family: z.literal('triangular'), ...modal }).refine(isOrdered, ordered),
    z
      .strictObject({ family: z.literal('uniform'), min: bounded(LOCATION), max: bounded(LOCATION) })
      .refine(({ min, max }) => min < max, { message: 'min < max', path: ['max'] }),
    z
      .strictObject({
        family: z.literal('empirical'),
        values: z.array(bounded(LOCATION)).min(1).refine(ascends, { message: 'values in ascending order' }),
        cumulative: z
          .array(probability)
          .min(1)
          .refine(ascends, { message: 'cumulative probabilities in ascending order' })
          .refine((shares) => shares.at(-1) === 1, { message: 'cumulative probabilities that end at 1' }),
      })
      .refine(({ values, cumulative }) => values.length === cumulative.length, {
        message: 'as many cumulative probabilities as values',
        path: ['cumulative'],
      }),
    z.strictObject({ family: z.literal('mixture'), components }),
    z.strictObject({
      family: z.literal('truncated-below'),
      above: bounded(LOCATION),
      get distribution() {
        return distributionSchema;
      },
    }),
    z.strictObject({
      family: z.literal('shifted'),
      by: bounded(LOCATION),
      get distribution() {
        return distributionSchema;
      },
    }),
  ]))();

function bounded({ atLeast, moreThan, atMost }: NumberBounds): z.ZodNumber {
  let schema = z.number();
  if (atLeast !== undefined) schema = schema.gte(atLeast);
  if (moreThan !== undefined) schema = schema.gt(moreThan);
  if (atMost !== undefined) schema = schema.lte(atMost);
  return schema;
}

function isOrdered({ min, mode, max }: { min: number; mode: number; max: number }): boolean {
  return min < max && min <= mode && mode <= max;
}

function ascends(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || (values[i - 1] as number) < value);
}

function isNearlyOne(sum: number): boolean {
  return Math.abs(sum - 1) <= NEARLY_ONE;
}
