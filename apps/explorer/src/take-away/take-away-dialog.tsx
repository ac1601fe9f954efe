import './take-away.css';
import { useMemo } from 'react';
import { endpoint } from '../answer/ask';
import { Dialog } from '../app/dialog';
import { useWorkbench } from '../app/workbench';
import { CONVENTIONS } from '../languages/language';
import { fill, useWords } from '../languages/words';
import { useResultTable } from '../table/result-table';
import { aboutOf, sourcesIn } from './about';
import { AllPages } from './all-pages-form';
import { fileNameOf } from './file-name';
import { type FileFormat, FORMATS } from './formats';
import { saveFile } from './save-file';

/** Takes the answer away as a file, all pages of it where that is wanted, with what it is beside it. */
export function TakeAway() {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const answer = useWorkbench((state) => state.answer);
  const facts = useWorkbench((state) => state.facts);
  const progress = useWorkbench((state) => state.progress);
  const { source, entries, shown, isArranging, visible, all } = useResultTable();
  const sources = useMemo(() => sourcesIn(answer?.body.data), [answer]);
  if (!answer) return <Dialog title={words.takeAway}>{<p>{words.nothingYet}</p>}</Dialog>;
  const about = aboutOf(answer, {
    sources,
    schemaVersion: facts.supergraph,
    endpoint: endpoint(),
    rowCount: entries.length,
    totalCount: progress?.total ?? null,
  });
  const name = fileNameOf(answer.question);
  const number = new Intl.NumberFormat(language);
  const save = async (ending: string, type: string, write: FileFormat['write']) =>
    saveFile(`${name}.${ending}`, await write({ answer, about, entries, columns: visible, rows: shown, name }), type);
  return (
    <Dialog title={words.takeAway} className="take-away">
      {source?.kind === 'connection' && <AllPages source={source} answer={answer} />}
      <h3>{words.files}</h3>
      <p className="hint">
        {fill(shown.length < all.length ? words.filesOfShown : words.filesOfAll, { n: number.format(shown.length) })}
      </p>
      <ul className="formats">
        {FORMATS.map(({ ending, type, write }) => (
          <li key={ending}>
            <button type="button" disabled={isArranging} onClick={() => void save(ending, type, write)}>
              {words[`format_${ending}`]}
            </button>
            <small>{words[`formatHint_${ending}`]}</small>
          </li>
        ))}
      </ul>
      <h3>{words.aboutData}</h3>
      <dl>
        <div>
          <dt>{words.askedAt}</dt>
          <dd>{answer.askedAt.toLocaleString(CONVENTIONS[language])}</dd>
        </div>
        <div>
          <dt>{words.schemaVersion}</dt>
          <dd>
            <code>{facts.supergraph ?? '–'}</code>
          </dd>
        </div>
        <div>
          <dt>{words.sources}</dt>
          <dd>
            {about.sources.length === 0
              ? words.noSources
              : about.sources.map(({ source: from, licence }) => `${from}${licence ? ` (${licence})` : ''}`).join(', ')}
          </dd>
        </div>
      </dl>
    </Dialog>
  );
}
