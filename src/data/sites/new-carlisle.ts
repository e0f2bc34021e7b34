import type { Site } from '../../compute';
import { NEW_CARLISLE_VINTAGES } from './new-carlisle-vintages';
import { toVintages } from './to-vintages';

/** The Indiana site of Project Rainier. No claim about it with a figure is held here. */
export const NEW_CARLISLE: Site = {
  schemaVersion: 1,
  id: 'new-carlisle',
  name: 'Anthropic-Amazon New Carlisle',
  operator: 'Amazon and Anthropic',
  claims: [],
  events: [],
  vintages: /* @__PURE__ */ toVintages(NEW_CARLISLE_VINTAGES),
};
