import { useWorkbench } from '../app/workbench';
import { useWords } from '../languages/words';
import type { ChartData } from './chart-data';
import { type ChartTexts, numberFormat } from './chart-option';

/** Most marks that are listed; the table view has all. */
const MOST_LISTED = 200;

/** What a chart shows, as a table. */
export function ChartTable({ data, texts }: { readonly data: ChartData; readonly texts: ChartTexts }) {
  const words = useWords();
  const format = numberFormat(
    useWorkbench((state) => state.language),
    data.unit,
  );
  return (
    <details className="chart-table" open={data.dishonest !== undefined}>
      <summary>{words.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.x}</th>
            <th scope="col" className="is-number">
              {texts.y}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.marks.slice(0, MOST_LISTED).map(({ name, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the marks of one chart never move
            <tr key={index}>
              <th scope="row">{name}</th>
              <td className="is-number">{format(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
