import type { EChartsCoreOption } from 'echarts/core';
import type { DrawingColours } from '../drawing/drawing-colours';
import type { ChartChoice } from './chart-choice';
import type { ChartData } from './chart-data';

/** What stands at a chart: the names of its axes, with unit. */
export interface ChartTexts {
  readonly x: string;
  readonly y: string;
  /** Set above a chart that is taken away. */
  readonly title?: string;
  readonly subtitle?: string;
}

/** Says to ECharts how a chart is drawn. */
export function chartOption(
  { kind }: ChartChoice,
  { marks, unit, parts, isStacked }: ChartData,
  texts: ChartTexts,
  { text, line, ground, series }: DrawingColours,
  language: string,
): EChartsCoreOption {
  const format = numberFormat(language, unit);
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  const head = texts.title
    ? {
        title: {
          text: texts.title,
          subtext: texts.subtitle ?? '',
          left: 16,
          top: 12,
          textStyle: { color: text, fontSize: 16 },
          subtextStyle: { color: text },
        },
      }
    : {};
  const base = {
    ...head,
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
  if (kind === 'pie') {
    const data = marks.map(({ name, value }) => ({ name, value }));
    const label = { color: text, formatter: '{b}\n{d} %' };
    return {
      ...base,
      series: [
        {
          type: 'pie',
          radius: ['35%', '68%'],
          center: ['50%', '54%'],
          data,
          label,
          itemStyle: { borderColor: ground, borderWidth: 2 },
        },
      ],
    };
  }
  /** One series, or one for each part, with a value for each name. */
  const seriesOf = (drawn: object): object[] => {
    const values = new Map(marks.map(({ name, part, value }) => [JSON.stringify([name, part]), value]));
    const of = (part?: string) => names.map((name) => values.get(JSON.stringify([name, part])) ?? null);
    if (parts.length === 0) return [{ ...drawn, name: texts.y, data: of() }];
    return parts.map((part) => ({ ...drawn, name: part, data: of(part) }));
  };
  const axis = {
    axisLine: { lineStyle: { color: line } },
    axisLabel: { color: text },
    splitLine: { lineStyle: { color: line } },
    nameTextStyle: { color: text },
  };
  const isTime =
    marks.some(({ at }) => at !== undefined && at > 1e11) ||
    (kind === 'line' && marks.some(({ name }) => /^\d{4}-\d\d/.test(name)));
  const isNamed = marks.every(({ at }) => at === undefined);
  const legend =
    parts.length > 0
      ? { legend: { data: [...parts], top: texts.title ? 72 : 4, left: 12, textStyle: { color: text } } }
      : {};
  const names = [...new Set(marks.map(({ name }) => name))];
  const values = {
    ...axis,
    type: 'value',
    name: texts.y,
    nameLocation: 'end',
    nameGap: 14,
    nameTextStyle: { color: text, align: 'left' },
    axisLabel: { color: text, formatter: (value: number) => compact.format(value) },
  };
  const top = (texts.title ? 104 : 44) + (parts.length > 0 && texts.title ? 24 : 0);
  if (isNamed && kind === 'line') {
    const along = { ...axis, type: 'category', data: names, splitLine: { show: false }, boundaryGap: false };
    const grid = { left: 16, right: 36, top, bottom: 40, containLabel: true };
    return { ...base, ...legend, grid, xAxis: along, yAxis: values, series: seriesOf({ type: 'line', symbolSize: 6 }) };
  }
  if (isNamed) {
    // Bars lie, so that names in any language can be read.
    const nameAxis = {
      ...axis,
      type: 'category',
      inverse: true,
      data: names,
      splitLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: text, width: 210, overflow: 'truncate' },
    };
    const bar = {
      type: 'bar',
      barMaxWidth: 26,
      ...(isStacked && { stack: 'whole' }),
      itemStyle: { borderRadius: isStacked ? 0 : [0, 4, 4, 0] },
    };
    return {
      ...base,
      ...legend,
      grid: {
        left: 16,
        right: 36,
        top: texts.title ? top : 12 + (parts.length > 0 ? 28 : 0),
        bottom: 44,
        containLabel: true,
      },
      yAxis: nameAxis,
      xAxis: { ...values, nameLocation: 'middle', nameGap: 30, nameTextStyle: { color: text } },
      series: seriesOf(bar),
    };
  }
  const along = {
    ...axis,
    type: isTime ? 'time' : 'value',
    name: texts.x,
    nameLocation: 'middle',
    nameGap: 30,
    splitLine: { show: false },
    scale: true,
  };
  const data = marks.map(({ at, value }) => [at, value]);
  const drawn = {
    type: kind,
    name: texts.y,
    data,
    symbolSize: kind === 'scatter' ? 9 : 6,
    barMaxWidth: 26,
    lineStyle: { width: 2.5 },
  };
  return {
    ...base,
    grid: { left: 16, right: 36, top, bottom: 40, containLabel: true },
    xAxis: along,
    yAxis: values,
    series: [drawn],
  };
}

/** Writes values of a chart, with their currency where they are money. */
export function numberFormat(language: string, unit: string | undefined): (value: number) => string {
  const format = new Intl.NumberFormat(
    language,
    unit ? { style: 'currency', currency: unit, maximumFractionDigits: 2 } : { maximumFractionDigits: 3 },
  );
  return (value) => format.format(value);
}

/** How high bars of names are, in pixels, each so high; where nothing is named, what a line needs. */
export function heightOf({ marks, parts, isStacked }: ChartData, ofOne: number): number {
  if (marks.some(({ at }) => at !== undefined)) return 310;
  const names = new Set(marks.map(({ name }) => name)).size;
  return names * ofOne * (parts.length > 1 && !isStacked ? Math.max(1, parts.length * 0.5) : 1);
}
