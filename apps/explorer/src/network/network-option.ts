import type { EChartsCoreOption } from 'echarts/core';
import type { DrawingColours } from '../drawing/drawing-colours';
import type { NetworkData, NetworkNode } from './network-data';

/** Nodes with names beside them; of more, only those with most links have one. */
const MOST_LABELS = 40;

const SIDES: readonly NetworkNode['side'][] = ['from', 'to', 'both'];

/** Says to ECharts how a network is drawn: the more links, the larger; colours by community, else by the end of links. */
export function networkOption(
  { nodes, links }: NetworkData,
  { text, line, ground, series }: DrawingColours,
): EChartsCoreOption {
  const communities = Math.max(0, ...nodes.map(({ community = 0 }) => community));
  const data = nodes.map(({ name, degree, side, community }, index) => ({
    name,
    symbolSize: 10 + 5 * Math.sqrt(degree),
    category: community === undefined ? SIDES.indexOf(side) : community - 1,
    label: { show: index < MOST_LABELS },
  }));
  const edges = links.map(({ from, to, rows }) => ({
    source: from,
    target: to,
    value: rows,
    lineStyle: { width: Math.max(1, 1 + Math.log2(rows)) },
  }));
  return {
    backgroundColor: ground,
    color: [...series],
    tooltip: { confine: true },
    animation: false,
    series: [
      {
        type: 'graph',
        layout: 'force',
        roam: true,
        draggable: true,
        data,
        links: edges,
        categories:
          communities > 0
            ? Array.from({ length: communities }, (_, at) => ({ name: `${at + 1}` }))
            : SIDES.map((name) => ({ name })),
        label: { color: text, position: 'right', width: 160, overflow: 'truncate' },
        labelLayout: { hideOverlap: true },
        lineStyle: { color: line, opacity: 0.9 },
        zoom: 0.9,
        force: { repulsion: 260, edgeLength: [60, 150], gravity: 0.14, layoutAnimation: false },
        emphasis: { focus: 'adjacency' },
      },
    ],
  };
}
