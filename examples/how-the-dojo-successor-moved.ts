/**
 * How the role "Dojo successor" moved from one chip to another, as somebody would have seen it on each day.
 *
 * Run it with `npx ts-node examples/how-the-dojo-successor-moved.ts`.
 */
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP } from 'gigacast/data/tesla-ai-roadmap';
import {
  brief,
  diffViews,
  indexRoadmap,
  roleHolders,
  stretchFor,
  timelineOf,
  viewAsOf,
} from 'gigacast/roadmap';
import { heading, say, table } from './support/print';

const ROLE = 'Dojo successor';
const DAYS = ['2025-07-01', '2025-08-31', '2026-01-20', '2026-10-01'];

heading('How the Dojo successor moved');
const index = indexRoadmap(TESLA_AI_ROADMAP);
table(
  ['as of', 'successor', 'said by', 'since', '>claims known'],
  DAYS.map((day) => {
    const view = viewAsOf(index, { saidBy: day });
    const [holder] = roleHolders(view, ROLE).holders;
    const told =
      holder === undefined
        ? ['nobody', '', '']
        : [holder.generations.join(', '), holder.speaker, holder.since ?? ''];
    return [day, ...told, String(view.claims.length)];
  }),
);

const [before, after] = ['2025-08-31', '2026-01-20'].map((day) => viewAsOf(index, { saidBy: day }));
if (before === undefined || after === undefined) throw new Error('both views exist');
const { added, moved, roles } = diffViews(before, after);
say(
  `Between August 31, 2025 and January 20, 2026 ${added.length} claims were added, and ${moved.length} dates moved.`,
);
for (const { role, speaker, from, to } of roles.filter(({ role: name }) => name === ROLE)) {
  say(
    `${speaker} gave the role "${role}" to ${to.join(', ')}; before it was ${from.join(', ') || 'nobody'}.`,
  );
}
for (const { kind, predicate, claims } of timelineOf(TESLA_AI_ROADMAP, 'AI5').contradictions) {
  say(`AI5, ${predicate}: ${kind}, in ${claims.length} claims.`);
}

heading('What was known of AI7 on two days');
for (const asOf of ['2026-01-20', '2026-10-01']) {
  const slip = stretchFor(SCHEDULE_SLIPS.rows, { asOf, of: 'Elon Musk', leadDays: 274 });
  if (slip.outcome !== 'fitted') throw new Error('his dates are on record');
  const options = { asOf, seed: 'AI7', draws: 20_000, slip: { median: slip.median, sigma: slip.sigma } };
  for (const line of brief(TESLA_AI_ROADMAP, 'AI7', options).text.split('\n')) say(line);
}
