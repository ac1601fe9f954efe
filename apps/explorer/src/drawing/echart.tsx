import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { beginChart } from './echarts';

/** What {@link EChart} is given. */
export interface EChartProps {
  /** Drawn anew whenever it is another object. */
  readonly option: EChartsCoreOption;
  /** What the drawing shows, for who does not see it. */
  readonly label: string;
  /** In pixels. */
  readonly height: number;
}

/** A drawing of ECharts that fills the width that there is. */
export function EChart({ option, label, height }: EChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = beginChart(place.current);
    chart.setOption(option);
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={place} className="chart" role="img" aria-label={label} style={{ height }} />;
}
