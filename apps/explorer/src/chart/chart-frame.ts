import type { DrawingColours } from '../drawing/drawing-colours';
import type { ChartKind } from './chart-choice';
import type { ChartData } from './chart-data';
import { numberFormat } from './number-format';

/** What stands at a chart: the names of its axes, with unit. */
export interface ChartTexts {
  readonly x: string;
  readonly y: string;
  /** Set above a chart that is taken away. */
  readonly title?: string;
  readonly subtitle?: string;
}

/** All that decides how a chart is drawn. */
export interface DrawnChart {
  readonly kind: ChartKind;
  readonly data: ChartData;
  readonly texts: ChartTexts;
  readonly colours: DrawingColours;
  readonly language: string;
}

/** What charts of every kind have: title, ground, colours, what is told of the mark that is pointed at. */
export function frameOf({ kind, data, texts, colours, language }: DrawnChart): object {
  const { text, ground, series } = colours;
  const format = numberFormat(language, data.unit);
  return {
    ...titleOf(texts, text),
    backgroundColor: ground,
    color: [...series],
    textStyle: { color: text, fontFamily: 'system-ui, sans-serif' },
    animation: false,
    aria: { enabled: false },
    tooltip: {
      trigger: kind === 'pie' || kind === 'scatter' ? 'item' : 'axis',
      confine: true,
      valueFormatter: (value: unknown) => format(Number(value)),
    },
  };
}

function titleOf({ title, subtitle = '' }: ChartTexts, color: string): object {
  if (!title) return {};
  return {
    title: {
      text: title,
      subtext: subtitle,
      left: 16,
      top: 12,
      textStyle: { color, fontSize: 16 },
      subtextStyle: { color },
    },
  };
}
