import type { EChartsCoreOption } from 'echarts/core';
import type { ChartData } from './chart-data';
import { type DrawnChart, frameOf } from './chart-frame';
import { barsOfNames, lineOfNames } from './named-chart';
import { pieChart } from './pie-chart';
import { placedChart } from './placed-chart';

/** Says to ECharts how a chart is drawn. */
export function chartOption(chart: DrawnChart): EChartsCoreOption {
  return { ...frameOf(chart), ...bodyOf(chart) };
}

function bodyOf(chart: DrawnChart): object {
  if (chart.kind === 'pie') return pieChart(chart);
  if (chart.data.marks.some(({ at }) => at !== undefined)) return placedChart(chart);
  return chart.kind === 'line' ? lineOfNames(chart) : barsOfNames(chart);
}

/** How high bars of names are, in pixels, each so high; where nothing is named, what a line needs. */
export function heightOf({ marks, parts, isStacked }: ChartData, ofOne: number): number {
  if (marks.some(({ at }) => at !== undefined)) return 310;
  const names = new Set(marks.map(({ name }) => name)).size;
  return names * ofOne * (parts.length > 1 && !isStacked ? Math.max(1, parts.length * 0.5) : 1);
}
