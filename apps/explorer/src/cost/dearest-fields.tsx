import { useWorkbench } from '../app/workbench';
import { fill, useWords, type Words } from '../languages/words';
import { type CostAdvice, dearestFields } from './cost-advice';
import type { Price } from './price';

/** What costs most in the open question, and how it can be made cheaper; advice that helps several fields stands once. */
export function DearestFields({ price }: { readonly price: Price }) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const told = dearestFields(price).map((field) => ({ ...field, text: adviceText(field.advice, words, number) }));
  return (
    <table className="dearest">
      <caption>{words.costWhat}</caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.costOf}</th>
          <th scope="col">{words.costShare}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ path, field, cost, share, text }, index) => (
          <tr key={path}>
            <th scope="row">
              <code title={field}>{path}</code>
              {told.findIndex((other) => other.text === text) === index && <small>{text}</small>}
            </th>
            <td className="is-number">{number.format(cost)}</td>
            <td className="is-number">
              <span className="meter" aria-hidden="true">
                <i style={{ width: `${share * 100}%` }} />
              </span>
              {percent.format(share)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function adviceText(advice: CostAdvice, words: Words, number: Intl.NumberFormat): string {
  if (advice.kind === 'leave') return words.adviceLeave;
  const { list, entries } = advice;
  if (advice.kind === 'assumed') return fill(words.adviceAssumed, { list, n: number.format(entries) });
  const { argument, fewer, cost } = advice;
  const numbers = { n: number.format(entries), fewer: number.format(fewer), cost: number.format(cost) };
  return fill(words.adviceFewer, { list, argument, ...numbers });
}
