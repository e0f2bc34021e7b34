import { FIELDS, type Field } from '../fields';
import type { Problem, TabId, Values } from '../messages';
import { byId, html } from './html';
import { readTable, sayTooLarge, MOST_BYTES } from './read-table';

type Changed = (name: string, value: string) => void;

/** Shows the fields of a tab. */
export function showForm(tab: TabId, values: Values, changed: Changed): void {
  byId('form').replaceChildren(
    ...FIELDS[tab].map((field) => fieldOf(field, values[field.name] ?? field.initial, changed)),
  );
}

/** Says what is wrong at the field that it is about; an empty list takes all of it back. */
export function showProblems(problems: readonly Problem[]): void {
  for (const note of byId('form').querySelectorAll<HTMLElement>('.error')) {
    const name = note.id.slice('error-'.length);
    const message = problems.find(({ field }) => field === name)?.message ?? '';
    note.textContent = message;
    byId(`field-${name}`).setAttribute('aria-invalid', String(message !== ''));
  }
}

function fieldOf(field: Field, value: string, changed: Changed): HTMLElement {
  const { name, label, kind, hint = '', options = [] } = field;
  const id = `field-${name}`;
  const attributes = { id, name, 'aria-describedby': `hint-${name} error-${name}` };
  const input =
    kind === 'select'
      ? html(
          'select',
          attributes,
          options.map(([one, text]) => html('option', { value: one }, [text])),
        )
      : kind === 'table'
        ? html('textarea', { ...attributes, spellcheck: 'false', wrap: 'off' })
        : html('input', { ...attributes, type: kind === 'check' ? 'checkbox' : kind, autocomplete: 'off' });
  input.value = value;
  if (input instanceof HTMLInputElement && kind === 'check') {
    input.checked = value === 'yes';
    input.addEventListener('change', () => changed(name, input.checked ? 'yes' : 'no'));
  } else input.addEventListener('input', () => changed(name, input.value));
  const parts: HTMLElement[] = [
    html('label', { for: id }, [label]),
    input,
    html('span', { class: 'hint', id: `hint-${name}` }, [hint]),
    html('span', { class: 'error', id: `error-${name}`, role: 'alert' }),
  ];
  const box = html('div', { class: 'field' }, parts);
  if (input instanceof HTMLTextAreaElement) box.append(...acceptFiles(input, name, changed));
  return box;
}

function acceptFiles(area: HTMLTextAreaElement, name: string, changed: Changed): readonly HTMLElement[] {
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await readTable(file);
    if ('problem' in read) return showProblems([{ field: name, message: read.problem }]);
    area.value = read.text;
    changed(name, read.text);
  };
  area.addEventListener('dragover', (event) => event.preventDefault());
  area.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    void take(file);
  });
  area.addEventListener('paste', (event) => {
    const length = event.clipboardData?.getData('text').length ?? 0;
    if (length <= MOST_BYTES) return;
    event.preventDefault();
    showProblems([{ field: name, message: sayTooLarge('What was pasted', length) }]);
  });
  const chooser = html('input', { type: 'file', id: 'choose', accept: '.csv,text/csv,text/plain' });
  chooser.addEventListener('change', () => void take(chooser.files?.[0]).then(() => (chooser.value = '')));
  return [html('label', { for: 'choose' }, ['CSV file']), chooser];
}
