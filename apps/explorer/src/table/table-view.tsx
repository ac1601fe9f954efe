import './table.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { Cell } from './cell';
import { ColumnHead } from './column-head';
import { widthOf } from './column-width';
import { useResultTable } from './result-table';
import { TableToolbar } from './table-toolbar';

const ROW_HEIGHT = 32;
/** Rows that are looked at to tell how wide a column must be. */
const SAMPLE = 100;

/** The answer as a table: a real one, of which only the rows in sight are in the page. */
export function TableView() {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const { visible, shown, isArranging, all, table } = useResultTable();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 16,
  });
  const items = virtual.getVirtualItems();
  const [before, after] = [items[0]?.start ?? 0, virtual.getTotalSize() - (items.at(-1)?.end ?? 0)];
  const widths = visible.map((column) => widthOf(column, all.slice(0, SAMPLE)));
  const number = new Intl.NumberFormat(language);
  return (
    <div className="table-view">
      <TableToolbar />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section ref={scroll} className="table-scroll" tabIndex={0} aria-label={words.view_table} aria-busy={isArranging}>
        <table aria-rowcount={shown.length + 1} style={{ width: widths.reduce((sum, width) => sum + width, 56) }}>
          <colgroup>
            <col style={{ width: 56 }} />
            {visible.map((column, index) => (
              <col key={column.id} style={{ width: widths[index] }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className="row-number">
                <span aria-hidden="true">#</span>
                <span className="unseen">{words.rowNumber}</span>
              </th>
              {visible.map((column) => (
                <ColumnHead key={column.id} column={column} state={table.getColumn(column.id)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <Gap height={before} columns={visible.length + 1} />}
            {items.map(({ index }) => (
              <tr key={index} aria-rowindex={index + 2} style={{ height: ROW_HEIGHT }}>
                <th scope="row" className="row-number">
                  {number.format(index + 1)}
                </th>
                {visible.map((column) => (
                  <Cell key={column.id} column={column} value={shown[index]?.[column.id]} />
                ))}
              </tr>
            ))}
            {after > 0 && <Gap height={after} columns={visible.length + 1} />}
          </tbody>
        </table>
        {shown.length === 0 && <p className="waiting">{all.length > 0 ? words.allFilteredOut : words.noRows}</p>}
      </section>
      {shown.length < all.length && (
        <p className="hint">
          {fill(words.rowsShown, { n: number.format(shown.length), all: number.format(all.length) })}
        </p>
      )}
    </div>
  );
}

/** Stands for the rows that are out of sight. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}
