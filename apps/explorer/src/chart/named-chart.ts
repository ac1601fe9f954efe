import { axisOf, gridOf, valueAxis } from './chart-axes';
import type { DrawnChart } from './chart-frame';

/** A line along names that have an order of their own, such as years. */
export function lineOfNames(chart: DrawnChart): object {
  return {
    ...legendOf(chart),
    grid: gridOf(chart),
    xAxis: { ...nameAxis(chart), boundaryGap: false },
    yAxis: valueAxis(chart),
    series: seriesOf(chart, { type: 'line', symbolSize: 6 }),
  };
}

/** A bar for each name; bars lie, so that names in any language can be read. */
export function barsOfNames(chart: DrawnChart): object {
  const { texts, data, colours } = chart;
  const { text } = colours;
  const hasLegend = data.parts.length > 0;
  return {
    ...legendOf(chart),
    grid: { ...gridOf(chart), bottom: 44, ...(!texts.title && { top: hasLegend ? 40 : 12 }) },
    yAxis: {
      ...nameAxis(chart),
      inverse: true,
      axisTick: { show: false },
      axisLabel: { color: text, width: 210, overflow: 'truncate' },
    },
    xAxis: { ...valueAxis(chart), nameLocation: 'middle', nameGap: 30, nameTextStyle: { color: text } },
    series: seriesOf(chart, {
      type: 'bar',
      barMaxWidth: 26,
      ...(data.isStacked && { stack: 'whole' }),
      itemStyle: { borderRadius: data.isStacked ? 0 : [0, 4, 4, 0] },
    }),
  };
}

function nameAxis({ data, colours }: DrawnChart): object {
  return { ...axisOf(colours), type: 'category', data: namesOf(data.marks), splitLine: { show: false } };
}

function namesOf(marks: DrawnChart['data']['marks']): readonly string[] {
  return [...new Set(marks.map(({ name }) => name))];
}

function legendOf({ data: { parts }, texts, colours }: DrawnChart): object {
  if (parts.length === 0) return {};
  return { legend: { data: [...parts], top: texts.title ? 72 : 4, left: 12, textStyle: { color: colours.text } } };
}

/** One series, or one for each part, with a value for each name. */
function seriesOf({ data: { marks, parts }, texts }: DrawnChart, drawn: object): object[] {
  const values = new Map(marks.map(({ name, part, value }) => [JSON.stringify([name, part]), value]));
  const names = namesOf(marks);
  const of = (part?: string) => names.map((name) => values.get(JSON.stringify([name, part])) ?? null);
  if (parts.length === 0) return [{ ...drawn, name: texts.y, data: of() }];
  return parts.map((part) => ({ ...drawn, name: part, data: of(part) }));
}
