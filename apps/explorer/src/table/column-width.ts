import { cellText } from './cell-text';
import { type Column, type Row, stepsOf } from './columns';

const [LEAST, MOST] = [96, 340];
const OF_A_LETTER = 7.8;
const OF_A_CAPITAL = 9.8;
const OF_A_WIDE_LETTER = 14;
const PADDING = 30;
/** Names are bold, and have place for an arrow beside them. */
const OF_A_NAME = 1.08;

/** The steps before the name are small. */
const OF_WHAT_STANDS_ABOVE = 0.78;

/** How wide a column is shown, in pixels, by its name and some of its values. */
export function widthOf(column: Column, sample: readonly Row[]): number {
  const steps = stepsOf(column.id);
  const name = lengthOf(steps.at(-1) ?? '') * OF_A_NAME + PADDING / 2;
  const above = lengthOf(steps.slice(0, -1).join(' › ')) * OF_WHAT_STANDS_ABOVE;
  const texts = column.canOpen ? [] : sample.map((row) => cellText(row[column.id]));
  const longest = Math.max(name, above, ...texts.map(lengthOf));
  return Math.round(Math.min(MOST, Math.max(LEAST, longest + PADDING)));
}

/** Chinese characters and kana are wide, capitals and digits somewhat. */
function lengthOf(text: string): number {
  const capitals = text.match(/[A-Z0-9]/g)?.length ?? 0;
  const wide = text.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  return wide * OF_A_WIDE_LETTER + capitals * OF_A_CAPITAL + (text.length - wide - capitals) * OF_A_LETTER;
}
