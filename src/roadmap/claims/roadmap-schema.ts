import { z } from 'zod';
import { isoDateSchema, sourceSchema } from '../../core/input';
import type { Roadmap } from './roadmap-types';

/**
 * What a roadmap looks like; strict and free of transforms, so that a JSON Schema can be made from it.
 *
 * That dates are dates and that claims fit together is checked by `parseRoadmap`.
 */
export const roadmapSchema: z.ZodType<Roadmap> = /* @__PURE__ */ (() => {
  const text = z.string().min(1).max(500);
  const name = z.string().min(1).max(100);
  const statedDate = z.union([
    name,
    z.strictObject({
      text: name,
      precision: z.enum(['day', 'month', 'quarter', 'half', 'year', 'range', 'phrase']),
      from: isoDateSchema,
      to: isoDateSchema,
    }),
  ]);
  const value = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('date'), date: statedDate }),
    z.strictObject({ type: z.literal('role'), role: name }),
    z.strictObject({
      type: z.literal('cycle'),
      months: z.int().min(1).max(240),
      generations: z.array(name).min(1).exactOptional(),
    }),
    z.strictObject({ type: z.literal('remark'), text }),
  ]);
  const milestones = [
    ...(['announced', 'design started', 'design complete', 'tape-out', 'samples'] as const),
    ...(['volume production', 'in product', 'released', 'cancelled'] as const),
  ] as const;
  const claim = z.strictObject({
    id: name,
    subject: name,
    predicate: z.enum([...milestones, 'role', 'design cycle']),
    basis: name.exactOptional(),
    value,
    kind: z.enum(['stated', 'actual', 'estimated', 'status', 'cancelled']),
    holdsOn: statedDate.exactOptional(),
    saidOn: statedDate.exactOptional(),
    recordedOn: isoDateSchema.exactOptional(),
    speaker: name,
    evidence: z.enum([
      'independent-measurement',
      'independent-estimate',
      'filing',
      'operator-claim',
      'press-report',
    ]),
    source: sourceSchema,
    note: text.exactOptional(),
  });
  return z.strictObject({
    schemaVersion: z.literal(1),
    id: name,
    programmes: z.array(
      z.strictObject({
        id: name,
        vendor: name,
        generations: z.array(z.strictObject({ id: name, name, aliases: z.array(name) })),
      }),
    ),
    claims: z.array(claim),
    dependencies: z
      .array(
        z.strictObject({
          subject: name,
          milestone: z.enum(milestones),
          after: name,
          afterMilestone: z.enum(milestones),
          source: sourceSchema,
          note: text.exactOptional(),
        }),
      )
      .exactOptional(),
  });
})();
