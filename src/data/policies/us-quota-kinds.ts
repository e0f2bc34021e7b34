import type { Treatment } from '../../quota';

/**
 * Beyond an absolute quota of the United States: goods do not enter.
 *
 * U.S. Customs and Border Protection, quota FAQ, https://www.cbp.gov/trade/quota/faqs: what exceeds an absolute quota
 * is warehoused, exported, destroyed or abandoned.
 */
export const US_ABSOLUTE_QUOTA: Treatment = {
  kind: 'warehouse',
  reason: 'absolute-quota-filled',
  options: ['warehouse', 'export', 'destroy', 'abandon'],
};

/**
 * Beyond a tariff-rate quota of the United States: goods enter without limit at the over-quota rate.
 *
 * The rate is that of the tariff line; the one here is of tuna in 2023 (12.5 %, 1604.14.30), as CBP states it in
 * CSMS 57049447.
 */
export const US_TARIFF_RATE_QUOTA: Treatment = {
  kind: 'rate',
  rate: { components: [{ kind: 'ad-valorem', rate: '0.125' }] },
};
