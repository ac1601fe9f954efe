import { axisOf, gridOf, valueAxis } from './chart-axes';
import type { DrawnChart } from './chart-frame';

/** Instants in milliseconds are larger than this, numbers of a table hardly ever. */
const LEAST_INSTANT = 1e11;

/** Marks that stand where a time or a number puts them: a line, points or columns. */
export function placedChart(chart: DrawnChart): object {
  const { kind, data, texts, colours } = chart;
  return {
    grid: gridOf(chart),
    xAxis: {
      ...axisOf(colours),
      type: isAlongTime(chart) ? 'time' : 'value',
      name: texts.x,
      nameLocation: 'middle',
      nameGap: 30,
      splitLine: { show: false },
      scale: true,
    },
    yAxis: valueAxis(chart),
    series: [
      {
        type: kind,
        name: texts.y,
        data: data.marks.map(({ at, value }) => [at, value]),
        symbolSize: kind === 'scatter' ? 9 : 6,
        barMaxWidth: 26,
        lineStyle: { width: 2.5 },
      },
    ],
  };
}

function isAlongTime({ kind, data: { marks } }: DrawnChart): boolean {
  return (
    marks.some(({ at }) => at !== undefined && at > LEAST_INSTANT) ||
    (kind === 'line' && marks.some(({ name }) => /^\d{4}-\d\d/.test(name)))
  );
}
