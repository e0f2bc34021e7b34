import type { QuotaPolicy } from '../../quota';
import { calendarYears } from './shared/calendar-years';
import { says, silent, since } from './shared/say';

const ORDINANCE = {
  title: 'Agrareinfuhrverordnung (AEV), SR 916.01',
  note: 'Read in a bilingual copy: droit-bilingue.ch.',
} as const;

const EACH_TENDER = 'Set by the tender; this policy holds the rules that auctions share.';

/** How Switzerland auctions a quota: highest bids first, the lowest price still served in proportion, each pays its bid. */
export const SWISS_STYLE_AUCTION: QuotaPolicy = {
  schemaVersion: 1,
  id: 'swiss-style-auction',
  title: 'Switzerland: agricultural quotas by auction',
  jurisdiction: 'CH',
  standing: 'illustrative',
  goods: {
    description: 'Agricultural goods whose quota is auctioned',
    tariffItems: [],
    status: 'official',
    source: { ...ORDINANCE, section: 'art. 18' },
  },
  origins: [],
  unit: { kind: 'mass', unit: 'kg', decimals: 0 },
  currency: 'CHF',
  administration: since(
    'administration',
    '2024-01-01',
    says(
      { method: 'auction', pricing: 'pay-as-bid' },
      'official',
      { ...ORDINANCE, section: 'art. 18(1) and (2)' },
      'At the lowest price still served bids are reduced in proportion; who falls below the minimum quantity of a bid ' +
        'may withdraw. What is unsold may be tendered again (art. 18(3)). That each bidder pays its own bid is a convention here.',
    ),
  ),
  periods: calendarYears(2024, 2031, {
    dates: { status: 'convention', source: ORDINANCE, note: 'Calendar years; each tender names its period.' },
    volume: silent(EACH_TENDER, ORDINANCE),
    pools: [
      {
        id: 'general',
        title: 'All bidders',
        volume: says({ kind: 'rest' }, 'convention', ORDINANCE),
        eligibility: says({ kind: 'any' }, 'convention', ORDINANCE),
      },
    ],
    carryOver: silent('What becomes of unused shares was not read.', ORDINANCE),
  }),
  inQuotaRate: since('inQuotaRate', '2024-01-01', silent(EACH_TENDER, ORDINANCE)),
  overQuota: since('overQuota', '2024-01-01', silent(EACH_TENDER, ORDINANCE)),
  rounding: {
    duty: says(
      { mode: 'half-up', increment: '0.05' },
      'convention',
      ORDINANCE,
      'Swiss francs are paid in steps of five centimes.',
    ),
  },
};
