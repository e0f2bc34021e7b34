import { CORE_ERRORS, raise } from '../../core/error';
import type { Source } from '../../core/provenance';

/** How shares of a quota reach those who import under it, as far as the rent depends on it. */
export type RentAdministration =
  | 'applied-tariffs'
  | 'auction'
  | 'exporter-licences'
  | 'first-come-first-served'
  | 'historical-shares'
  | 'licence-on-demand'
  | 'opening-proration'
  | 'producer-group'
  | 'state-trading';

/** Who has the rent of a quota, by the way it is administered. */
export interface RentRecipient {
  /** `dissipated`: spent on being early or on being served; `nobody`: there is none. */
  readonly recipient: 'importers' | 'state' | 'exporters' | 'producers' | 'dissipated' | 'nobody';
  /** Whether it is lost to the importing country. */
  readonly lost: boolean;
  /** In words for a reader. */
  readonly why: string;
  readonly source: Source;
}

const ERS_1893: Source = {
  title: 'Skully, Economics of Tariff-Rate Quota Administration, USDA ERS Technical Bulletin 1893',
  publishedOn: '2001-04-01',
};

const RECIPIENTS: Readonly<Record<RentAdministration, Omit<RentRecipient, 'source'>>> = {
  'applied-tariffs': {
    recipient: 'nobody',
    lost: false,
    why: 'Everything enters at the in-quota rate, so that no share is scarce.',
  },
  auction: {
    recipient: 'state',
    lost: false,
    why: 'Bidders pay for the shares what they are worth to them; the rent is the most that a sale can bring.',
  },
  'exporter-licences': {
    recipient: 'exporters',
    lost: true,
    why: 'Those who hold the licences abroad ask the domestic price less duty.',
  },
  'first-come-first-served': {
    recipient: 'dissipated',
    lost: true,
    why: 'Being early is worth the rent, and up to that much is spent on it: storage, haste, goods sent too soon.',
  },
  'historical-shares': {
    recipient: 'importers',
    lost: false,
    why: 'Those who imported before keep importing: the rent is theirs, year after year.',
  },
  'licence-on-demand': {
    recipient: 'importers',
    lost: false,
    why: 'Licences are free, so that their holders have the rent; asking for more than is wanted raises a share.',
  },
  'opening-proration': {
    recipient: 'importers',
    lost: false,
    why: 'Those who present goods at the opening share the rent; what they spend on waiting for it comes off.',
  },
  'producer-group': {
    recipient: 'producers',
    lost: false,
    why: 'A group of domestic producers imports, and sells at the domestic price.',
  },
  'state-trading': {
    recipient: 'state',
    lost: false,
    why: 'A state enterprise imports, and sells at the domestic price.',
  },
};

/**
 * Who has the rent of a quota that is administered so.
 *
 * A rule of thumb of the literature, not a measurement: of a rent that is dissipated importers may keep a part, and an
 * auction with few bidders brings less than the rent.
 *
 * @param administration - the method; of a mixed one ask for each step
 * @throws GigacastError `input/not-one-of`
 * @see Skully, Economics of Tariff-Rate Quota Administration, USDA ERS Technical Bulletin 1893 (2001)
 * @example
 * rentRecipient('auction').recipient; // => 'state'
 * @example
 * rentRecipient('first-come-first-served').lost; // => true
 */
export function rentRecipient(administration: RentAdministration): RentRecipient {
  if (!Object.hasOwn(RECIPIENTS, administration)) {
    raise(CORE_ERRORS, 'input/not-one-of', {
      function: 'rentRecipient',
      path: 'administration',
      received: administration,
      params: { allowed: Object.keys(RECIPIENTS).join(', ') },
    });
  }
  return { ...RECIPIENTS[administration], source: ERS_1893 };
}
