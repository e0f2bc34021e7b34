import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import type { ChartSpec } from 'gigacast/charts';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

let validate: ValidateFunction | undefined;

/** What the JSON Schema of Vega-Lite says against a chart. */
export function schemaErrors(chart: ChartSpec): readonly string[] {
  validate ??= new Ajv({ strict: false, validateFormats: false }).compile(readSchema());
  if (validate(chart)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** What Vega-Lite warns of while it compiles a chart. */
export function warningsOf(chart: ChartSpec): readonly string[] {
  const warnings: string[] = [];
  const keep = (...said: readonly unknown[]) => {
    warnings.push(said.join(' '));
    return logger;
  };
  const quiet = () => logger;
  const logger = { level: () => logger, error: keep, warn: keep, info: quiet, debug: quiet } as never;
  compile(toTopLevel(chart), { logger });
  return warnings;
}

/** The chart as SVG text. */
export async function svgOf(chart: ChartSpec): Promise<string> {
  return new View(parse(compile(toTopLevel(chart)).spec), { renderer: 'none' }).toSVG();
}

function readSchema(): object {
  const file = join(__dirname, '../../../node_modules/vega-lite/build/vega-lite-schema.json');
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

function toTopLevel(chart: ChartSpec): TopLevelSpec {
  return JSON.parse(JSON.stringify(chart)) as TopLevelSpec;
}
