import type { DrawnChart } from './chart-frame';

/** A slice for each name, with its share. */
export function pieChart({ data: { marks }, colours: { text, ground } }: DrawnChart): object {
  return {
    series: [
      {
        type: 'pie',
        radius: ['35%', '68%'],
        center: ['50%', '54%'],
        data: marks.map(({ name, value }) => ({ name, value })),
        label: { color: text, formatter: '{b}\n{d} %' },
        itemStyle: { borderColor: ground, borderWidth: 2 },
      },
    ],
  };
}
