import { Exact, plainText } from '../../core/decimal';
import type { Known } from '../../core/provenance';
import type { CountryCaps, ResolvedCap } from './country-caps';

/** The limits by country in units, the one for every other country last; exact, as the texts multiply. */
export function resolveCaps(caps: CountryCaps, volume: Known<string>): readonly ResolvedCap[] {
  const share = (fraction: string): string | undefined =>
    volume.known ? plainText(new Exact(volume.value).times(fraction)) : undefined;
  const named = (caps.named ?? []).map((cap) => ({
    origin: cap.origin,
    volume: 'volume' in cap ? cap.volume : share(cap.share),
  }));
  const each = caps.each === undefined ? [] : [{ origin: null, volume: share(caps.each) }];
  return [...named, ...each].flatMap(({ origin, volume: units }) =>
    units === undefined ? [] : [{ origin, volume: units }],
  );
}
