import Papa from 'papaparse';
import { FIELDS } from '../fields';
import type { Answer } from '../messages';
import { TABS, type State } from './state';

export function saveJson(state: State, answer: Answer): void {
  save('gigacast.json', JSON.stringify({ playground: 1, state, answer }, null, 2), 'application/json');
}

/** Cells that a spreadsheet would run as a formula are quoted. */
export function saveCsv(answer: Answer): void {
  save('gigacast.csv', Papa.unparse(answer.csv as string[][], { escapeFormulae: true }), 'text/csv');
}

export function saveSvg(): void {
  const text = chartText();
  if (text !== undefined) save('gigacast.svg', text, 'image/svg+xml');
}

export async function savePng(): Promise<void> {
  const text = chartText();
  const drawn = document.querySelector<SVGSVGElement>('#result svg');
  if (text === undefined || drawn === null) return;
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((blob) => blob !== null && saveBlob('gigacast.png', blob));
}

/** The state in an exported file; throws with the reason where it holds none. */
export function readState(text: string): State {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error('This is not JSON. Choose a file that this page exported.');
  }
  const state = (data as { readonly state?: State } | null)?.state;
  const tab = TABS.find((one) => one === state?.tab);
  if (tab === undefined || state === undefined) throw new Error('This file was not exported by this page.');
  const values = Object.fromEntries(
    TABS.map((one) => [
      one,
      Object.fromEntries(
        FIELDS[one].map(({ name, initial }) => {
          const value: unknown = state.values?.[one]?.[name];
          return [name, typeof value === 'string' ? value : initial];
        }),
      ),
    ]),
  ) as State['values'];
  return { tab, values };
}

function chartText(): string | undefined {
  const drawn = document.querySelector('#result svg');
  return drawn === null ? undefined : new XMLSerializer().serializeToString(drawn);
}

function save(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type }));
}

function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
