import './drawing.css';
import type { EChartsCoreOption } from 'echarts/core';
import type { ReactNode } from 'react';
import { EChart } from './echart';
import { TextAlternative, type TextTable } from './text-alternative';

/** What every drawing of the table has. */
export interface DrawingProps {
  /** Chooses what is drawn. */
  readonly form: ReactNode;
  /** What is drawn; undefined where a drawing would tell what is not so, and the table alone is shown. */
  readonly option: EChartsCoreOption | undefined;
  /** What the drawing shows, for who does not see it. */
  readonly label: string;
  /** In pixels. */
  readonly height: number;
  /** What must be said, so that nobody takes the drawing for more than it is. */
  readonly notes: readonly string[];
  /** The same as a table. */
  readonly table: TextTable;
}

/** The frame of chart, network and map: what chooses above, what must be said below, and always the same as a table. */
export function Drawing({ form, option, label, height, notes, table }: DrawingProps) {
  return (
    <div className="drawing">
      <div className="drawing-form">{form}</div>
      <div className="drawing-scroll">
        {option && <EChart option={option} label={label} height={height} />}
        <ul className="notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <TextAlternative table={table} isOpen={option === undefined} />
      </div>
    </div>
  );
}
