import { addDays, dayOfWeek } from '../../core/calendar';
import { lengthOf } from '../forecast/model-windows';
import type { ModelWindow, PhaseModel } from '../forecast/phase-model';
import { toPoint, type BacktestPoint } from './backtest-point';

/** Whole weeks or months of the model's basis, one of each. */
export function pointsOf({ windows, basis }: PhaseModel, unit: 'week' | 'month'): readonly BacktestPoint[] {
  const whole = unit === 'week' ? isWeek : isMonth;
  const own = windows.filter((window) => window.basis === basis && whole(window));
  return own.filter((window, i) => own[i - 1]?.from !== window.from).map((window) => toPoint(window, unit));
}

function isWeek(window: ModelWindow): boolean {
  return lengthOf(window) === 7 && dayOfWeek(window.from) === 1;
}

function isMonth({ from, to }: ModelWindow): boolean {
  const next = addDays(to, 1);
  return from.endsWith('-01') && next.endsWith('-01') && lengthOf({ from, to }) <= 31;
}
