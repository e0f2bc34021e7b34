import { z } from 'zod';
import { isoDateSchema, sourceSchema } from '../../core/input';
import type { Accelerator } from './accelerator';

/** An accelerator as outside data; unknown keys and rates of 0 are refused. */
export const acceleratorSchema: z.ZodType<Accelerator> = /* @__PURE__ */ (() => {
  const positive = z.number().positive();
  return z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words with hyphens'),
    name: z.string().min(1),
    vendor: z.string().min(1),
    releasedOn: isoDateSchema.exactOptional(),
    tdpW: positive.exactOptional(),
    opsPerSecond: z.strictObject({
      bf16: positive.exactOptional(),
      fp8: positive.exactOptional(),
      int8: positive.exactOptional(),
      fp4: positive.exactOptional(),
    }),
    memoryGb: positive.exactOptional(),
    bandwidthGbPerS: positive.exactOptional(),
    priceUsd: positive.exactOptional(),
    source: sourceSchema,
    note: z.string().min(1).exactOptional(),
  });
})();
