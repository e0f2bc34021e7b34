import type { Site } from '../../compute';
import { NEW_CARLISLE_VINTAGES } from './new-carlisle-vintages';
import { toStages } from './to-stages';
import { toVintages } from './to-vintages';

/** The Indiana site of Project Rainier. No claim about it with a figure is held here. */
export const NEW_CARLISLE: Site = {
  schemaVersion: 1,
  id: 'new-carlisle',
  name: 'Anthropic-Amazon New Carlisle',
  operator: 'Amazon and Anthropic',
  claims: [],
  events: [],
  stages: /* @__PURE__ */ toStages([
    [
      'building-16',
      'building 16',
      [
        ['2025-12-14', '2026-01-09'],
        ['2026-04-03', '2026-03-23'],
      ],
    ],
    [
      'building-18',
      'building 18',
      [
        ['2025-12-14', '2026-06-09'],
        ['2026-09-30', '2026-10-19'],
      ],
    ],
  ]),
  vintages: /* @__PURE__ */ toVintages(NEW_CARLISLE_VINTAGES),
};
