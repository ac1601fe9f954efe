import { useWorkbench } from '../app/workbench';
import { CONVENTIONS } from '../languages/language';
import { fill, useWords } from '../languages/words';
import type { HeldCopy } from './holdings';

/** What subgraphs keep of one another's rows, and how far behind each copy is. */
export function CopiesTable({ copies }: { readonly copies: readonly (HeldCopy & { readonly in: string })[] }) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const number = new Intl.NumberFormat(language);
  return (
    <table className="holdings copies">
      <caption>{words.copiesHint}</caption>
      <thead>
        <tr>
          <th scope="col">{words.copyOf}</th>
          <th scope="col">{words.copyIn}</th>
          <th scope="col">{words.copyAsOf}</th>
          <th scope="col" className="is-number">
            {words.copyBehind}
          </th>
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => (
          <tr key={`${copy.in} ${copy.of}`}>
            <th scope="row">
              {copy.of} <small>{fill(words.copyFrom, { name: copy.from })}</small>
            </th>
            <td data-name={words.copyIn}>{copy.in}</td>
            <td data-name={words.copyAsOf}>
              {copy.asOf === null ? words.neverWhole : new Date(copy.asOf).toLocaleString(CONVENTIONS[language])}
            </td>
            <td className="is-number" data-name={words.copyBehind}>
              {copy.behindSeconds === null ? '–' : fill(words.seconds, { n: number.format(copy.behindSeconds) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
