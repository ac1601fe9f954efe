import type { EChartsCoreOption } from 'echarts/core';
import type { DrawingColours } from '../drawing/drawing-colours';
import type { MapData } from './map-data';
import type { Frame } from './outlines';

/** A part of a map. */
export interface MapPart {
  /** Name by which ECharts knows its outlines. */
  readonly map: string;
  /** What is in sight at first; undefined is all of it. */
  readonly frame: Frame | undefined;
}

/** Says to ECharts how a map is drawn: its parts beside each other; the more rows, the stronger the colour; places as points. */
export function mapOption(
  { areas, points }: MapData,
  parts: readonly MapPart[],
  nameOf: (code: string) => string,
  { text, line, faint, ground, series: [strong, second] }: DrawingColours,
): EChartsCoreOption {
  const most = Math.max(1, ...areas.map(({ rows }) => rows));
  return {
    backgroundColor: ground,
    animation: false,
    tooltip: {
      confine: true,
      formatter: ({ name: code, value }: { name: string; value: unknown }) =>
        `${code === '' ? '' : nameOf(code)}${typeof value === 'number' && !Number.isNaN(value) ? `: ${value}` : ''}`,
    },
    visualMap: {
      min: 0,
      max: most,
      left: 12,
      bottom: 12,
      seriesIndex: parts.map((_, index) => index),
      text: [String(most), '0'],
      inRange: { color: [strong, strong], colorAlpha: [0.15, 1] },
      textStyle: { color: text },
    },
    geo: parts.map(({ map, frame }, index) => ({
      map,
      roam: true,
      ...(frame && { boundingCoords: frame }),
      ...(parts.length > 1 && placeOf(parts, index)),
      itemStyle: { areaColor: faint, borderColor: line },
      emphasis: { label: { show: false }, itemStyle: { areaColor: line } },
    })),
    series: [
      ...parts.map(({ map }, geoIndex) => ({
        type: 'map',
        map,
        geoIndex,
        data: areas.map(({ code, rows }) => ({ name: code, value: rows })),
      })),
      ...parts.map(({ frame }, geoIndex) => ({
        type: 'scatter',
        coordinateSystem: 'geo',
        geoIndex,
        symbolSize: 8,
        itemStyle: { color: second, borderColor: ground, borderWidth: 1 },
        tooltip: { show: false },
        data: points
          .filter((point) => parts.length === 1 || isInside(point, frame))
          .map(({ longitude, latitude }) => [longitude, latitude]),
      })),
    ],
  };
}

/** Gives each part as much of the width as it is wide. */
function placeOf(
  parts: readonly MapPart[],
  index: number,
): { left: string; width: string; top: number; bottom: number } {
  const widths = parts.map(({ frame }) => (frame ? 4 + frame[1][0] - frame[0][0] : 1));
  const share = (count: number) => (sum(widths.slice(0, count)) / sum(widths)) * 96 + 2;
  return { left: `${share(index)}%`, width: `${share(index + 1) - share(index)}%`, top: 16, bottom: 16 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function isInside({ longitude, latitude }: MapData['points'][number], frame: Frame | undefined): boolean {
  if (!frame) return true;
  const [[west, north], [east, south]] = frame;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
