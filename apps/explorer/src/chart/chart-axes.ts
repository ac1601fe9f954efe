import type { DrawingColours } from '../drawing/drawing-colours';
import type { DrawnChart } from './chart-frame';

/** How every axis looks. */
export function axisOf({ text, line }: DrawingColours): object {
  return {
    axisLine: { lineStyle: { color: line } },
    axisLabel: { color: text },
    splitLine: { lineStyle: { color: line } },
    nameTextStyle: { color: text },
  };
}

/** The axis of the values. */
export function valueAxis({ texts, colours, language }: DrawnChart): object {
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  return {
    ...axisOf(colours),
    type: 'value',
    name: texts.y,
    nameLocation: 'end',
    nameGap: 14,
    nameTextStyle: { color: colours.text, align: 'left' },
    axisLabel: { color: colours.text, formatter: (value: number) => compact.format(value) },
  };
}

/** Where a line or points stand in the picture: below the title and the names of the parts. */
export function gridOf({ texts, data }: DrawnChart): object {
  const top = (texts.title ? 104 : 44) + (data.parts.length > 0 && texts.title ? 24 : 0);
  return { left: 16, right: 36, top, bottom: 40, containLabel: true };
}
