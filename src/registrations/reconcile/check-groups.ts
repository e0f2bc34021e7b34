import { addRanges } from '../counts/count-range';
import type { Book, SeriesBook, WindowGroup } from './book';
import type { BrandGroup } from './brand-groups';
import { draftFinding } from './draft';
import type { Finding } from './finding';

/** Groups that are smaller than their brands, and brands that were given the count of their group. */
export function checkGroups(
  series: SeriesBook,
  book: Book,
  groups: readonly BrandGroup[],
): readonly Finding[] {
  const members = groups.find(({ group }) => group === series.brand)?.brands;
  if (members === undefined) return [];
  const { market, basis } = series;
  const brands = members.flatMap((brand) => {
    const one = brand === series.brand ? undefined : book.find({ brand, market, basis });
    return one === undefined ? [] : [one];
  });
  return series.windows.flatMap((total) => {
    const here = brands.flatMap((brand) => brand.at(total.from, total.to) ?? []);
    const same = here.filter(({ counts }) => counts.some((count) => total.counts.includes(count)));
    const mistaken = same.flatMap((one) => checkMistaken(total, one, here));
    if (mistaken.length > 0) return mistaken;
    const sum = addRanges(here.map(({ range }) => range));
    if (here.length === 0 || sum.low <= total.range.high) return [];
    return draftFinding('registrations/group-below-brands', {
      brand: series.brand,
      market,
      basis,
      from: total.from,
      to: total.to,
      severity: 'contradiction',
      evidence: {
        group: series.brand,
        count: total.range.count,
        sum: sum.count,
      },
      reports: [...total.reports, ...here.flatMap(({ reports }) => reports)],
      proposal: { code: 'registrations/check-figures' },
    });
  });
}

/** A brand with the count of its group is right only where the other brands sold nothing. */
function checkMistaken(
  total: WindowGroup,
  one: WindowGroup,
  here: readonly WindowGroup[],
): readonly Finding[] {
  const others = addRanges(here.filter((other) => other !== one).map(({ range }) => range));
  if (others.low <= total.range.high - total.range.low) return [];
  const mistaken = one.reports.filter(({ count }) => total.counts.includes(count));
  return mistaken.slice(0, 1).map(({ brand, market, basis, count, from, to }) => {
    const group = total.reports[0]?.brand ?? '';
    return draftFinding('registrations/group-as-brand', {
      brand,
      market,
      basis,
      from,
      to,
      severity: 'contradiction',
      evidence: {
        brand,
        group,
        count,
        others: others.count,
      },
      reports: [...total.reports, ...here.flatMap(({ reports }) => reports)],
      proposal: {
        code: 'registrations/leave-out',
        params: {
          count,
          why: `it is the count of ${group}`,
        },
        leaveOut: mistaken,
      },
    });
  });
}
