import type { Source } from '../../core/provenance';

const CITED = /\b(?:repost|rewrite|copy|summary|retelling) of ([^)]+)\)|\bciting ([^)]+)\)/;

/**
 * Who first published a figure, as far as the title of its source says: copies name the page that they copy.
 *
 * @example
 * publisherOf({ title: 'rideradar.online (rewrite of CarNewsChina)' }); // => 'CarNewsChina'
 * @example
 * publisherOf({ title: 'CnEVPost, weekly insurance registrations in China' }); // => 'CnEVPost'
 */
export function publisherOf({ title }: Source): string {
  const cited = CITED.exec(title);
  const name = cited?.[1] ?? cited?.[2] ?? title;
  return name.split(/ by way of |,| \(|;/)[0]?.trim() ?? name;
}
