import type { Answer, Reply, TabId } from '../messages';
import { engineFor } from './ask';
import { readState, saveCsv, saveJson, savePng, saveSvg } from './export';
import { showForm, showProblems } from './form';
import { byId, html } from './html';
import { showAnswer } from './show-answer';
import { fromAddress, keepTable, TABS, toAddress, type State } from './state';

const PAUSE = 250;
let state: State = fromAddress(location.hash);
let answer: Answer | undefined;
let asked = 0;
let busy = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const engine = engineFor(hear);

function ask(): void {
  history.replaceState(null, '', toAddress(state));
  keepTable(state.values.registrations['csv'] ?? '');
  if (busy) engine.cancel();
  asked += 1;
  setBusy(true);
  engine.ask({ id: asked, tab: state.tab, values: state.values[state.tab] });
}

function hear(reply: Reply): void {
  if (reply.id !== asked) return;
  if (reply.kind === 'progress') {
    byId<HTMLProgressElement>('progress').value = reply.done;
    byId('stage').textContent = reply.stage;
    return;
  }
  const status = byId('status');
  status.className = reply.kind;
  if (reply.kind === 'refused') {
    setBusy(false);
    showProblems(reply.problems);
    status.textContent = `Not answered: ${reply.problems.map(({ message }) => message).join(' ')} ${answer === undefined ? '' : 'Below is the answer before.'}`;
    return;
  }
  answer = reply.answer;
  showProblems([]);
  showAnswer(answer);
  if (reply.final) setBusy(false);
  status.textContent = reply.final ? 'Answered.' : '';
}

function setBusy(now: boolean): void {
  busy = now;
  byId('busy').hidden = !now;
  byId('answer').setAttribute('aria-busy', String(now));
}

function show(next: State): void {
  state = next;
  for (const tab of TABS) {
    const button = byId(`tab-${tab}`);
    button.setAttribute('aria-selected', String(tab === state.tab));
    button.tabIndex = tab === state.tab ? 0 : -1;
  }
  byId('panel').setAttribute('aria-labelledby', `tab-${state.tab}`);
  answer = undefined;
  byId('result').replaceChildren();
  showForm(state.tab, state.values[state.tab], (name, value) => {
    const values = { ...state.values[state.tab], [name]: value };
    state = { ...state, values: { ...state.values, [state.tab]: values } };
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  ask();
}

function choose(tab: TabId): void {
  clearTimeout(timer);
  show({ ...state, tab });
  byId(`tab-${tab}`).focus();
}

function moveBy(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const next = step === undefined ? undefined : TABS.at((TABS.indexOf(state.tab) + step) % TABS.length);
  if (next !== undefined) choose(next);
}

byId('tabs').append(
  ...TABS.map((tab) => {
    const attributes = { type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': 'panel' };
    const button = html('button', attributes, [tab.charAt(0).toUpperCase() + tab.slice(1)]);
    button.addEventListener('click', () => choose(tab));
    return button;
  }),
);
byId('tabs').addEventListener('keydown', moveBy);
byId('form').addEventListener('submit', (event) => event.preventDefault());
byId('cancel').addEventListener('click', () => {
  engine.cancel();
  asked += 1;
  setBusy(false);
  byId('status').textContent = 'Cancelled. Change a field to ask again.';
});
byId('save-json').addEventListener('click', () => answer !== undefined && saveJson(state, answer));
byId('save-csv').addEventListener('click', () => answer !== undefined && saveCsv(answer));
byId('save-svg').addEventListener('click', saveSvg);
byId('save-png').addEventListener('click', () => void savePng());
byId('import').addEventListener('change', ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? [];
  void file?.text().then((text) => {
    try {
      show(readState(text));
      byId('import-error').textContent = '';
    } catch (error) {
      byId('import-error').textContent = (error as Error).message;
    }
  });
});
addEventListener('hashchange', () => show(fromAddress(location.hash)));
matchMedia('(prefers-color-scheme: dark)').addEventListener(
  'change',
  () => answer !== undefined && showAnswer(answer),
);
show(state);
