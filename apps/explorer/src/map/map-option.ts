import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from '../chart/chart-option';
import type { MapData } from './map-data';

/**
 * Says to ECharts how a map is drawn: the more rows, the stronger the colour; places as points.
 *
 * @param frame what is in sight at first; undefined is the world
 */
export function mapOption(
  { countries, points }: MapData,
  frame: readonly [readonly [number, number], readonly [number, number]] | undefined,
  nameOf: (code: string) => string,
  { text, line, faint, ground, series: [strong, second] }: ChartColours,
): EChartsCoreOption {
  const most = Math.max(1, ...countries.map(({ rows }) => rows));
  const name = (code: string) => (code === '' ? '' : nameOf(code));
  return {
    backgroundColor: ground,
    animation: false,
    tooltip: {
      confine: true,
      formatter: ({ name: code, value }: { name: string; value: unknown }) =>
        `${name(code)}${typeof value === 'number' && !Number.isNaN(value) ? `: ${value}` : ''}`,
    },
    visualMap: {
      min: 0,
      max: most,
      left: 12,
      bottom: 12,
      seriesIndex: 0,
      text: [String(most), '0'],
      inRange: { color: [strong, strong], colorAlpha: [0.15, 1] },
      textStyle: { color: text },
    },
    geo: {
      map: 'world',
      roam: true,
      ...(frame && { boundingCoords: frame }),
      itemStyle: { areaColor: faint, borderColor: line },
      emphasis: { label: { show: false }, itemStyle: { areaColor: line } },
    },
    series: [
      {
        type: 'map',
        map: 'world',
        geoIndex: 0,
        data: countries.map(({ code, rows }) => ({ name: code, value: rows })),
      },
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        symbolSize: 9,
        itemStyle: { color: second, borderColor: ground, borderWidth: 1 },
        tooltip: { show: false },
        data: points.map(({ longitude, latitude }) => [longitude, latitude]),
      },
    ],
  };
}
