import { costOf } from '../answer/answer';
import { fill, useWords } from '../languages/words';
import { useResultTable } from '../table/result-table';
import { DownloadIcon } from './icons';
import { change, useWorkbench } from './workbench';

/** How the answer came: time, size, cost; and the way to take it away. */
export function AnswerBar() {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const answer = useWorkbench((state) => state.answer);
  const { all } = useResultTable();
  if (!answer) return null;
  const number = new Intl.NumberFormat(language);
  const cost = costOf(answer);
  const facts = [
    fill(words.rows, { n: number.format(all.length) }),
    fill(words.milliseconds, { n: number.format(Math.round(answer.durationMs)) }),
    sizeOf(answer.bytes, language),
    ...(cost === undefined ? [] : [fill(words.cost, { n: number.format(cost) })]),
    ...(answer.ageSeconds === undefined ? [] : [fill(words.kept, { n: number.format(answer.ageSeconds) })]),
  ];
  return (
    <div className="answer-bar">
      <p>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <button type="button" className="accent" onClick={() => change({ dialog: 'take-away' })}>
        <DownloadIcon />
        {words.takeAway}
      </button>
    </div>
  );
}

function sizeOf(bytes: number, language: string): string {
  const isLarge = bytes >= 1_000_000;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(bytes / (isLarge ? 1_000_000 : 1_000));
}
