import type { SpecChanges } from './chart-spec';

/**
 * Merges changes into a specification and leaves both as they were.
 *
 * Objects are merged key by key, at any depth; everything else replaces what stood there. That goes for arrays too, so
 * that a change of `layer` or of a scale's `range` is stated whole. `null` is a value: Vega-Lite takes it to switch a
 * part off, e.g. `axis: null`.
 *
 * @param spec - a chart, or any part of one
 * @param changes - the parts that differ
 * @example
 * mergeSpec({ height: 320, config: { axis: { grid: true, ticks: false } } }, { config: { axis: { grid: false } } });
 * // => { height: 320, config: { axis: { grid: false, ticks: false } } }
 */
export function mergeSpec<Spec extends object>(spec: Spec, changes: SpecChanges): Spec {
  return merge(spec, changes) as Spec;
}

function merge(base: unknown, change: unknown): unknown {
  if (!isObject(base) || !isObject(change)) return change;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(change)])];
  return Object.fromEntries(
    keys.map((key) => {
      if (!Object.hasOwn(change, key)) return [key, base[key]];
      return [key, Object.hasOwn(base, key) ? merge(base[key], change[key]) : change[key]];
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
