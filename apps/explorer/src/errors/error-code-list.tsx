import './errors.css';
import { useEffect, useRef, useState } from 'react';
import { SearchBox } from '../app/search-box';
import { useWorkbench } from '../app/workbench';
import { finderOf } from '../languages/fold';
import { fill, useWords } from '../languages/words';
import { linkToCode } from '../understand/understanding';
import { allCodes, allUserCodes, type ExplainedCode } from './error-catalogue';
import { Marked } from './marked';

/** Every code that an error may have, with what it means and what to do; `code` is shown at once. */
export function ErrorCodeList({ code }: { readonly code: string | undefined }) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const [typed, setTyped] = useState('');
  const isWanted = finderOf(typed);
  const find = (codes: readonly ExplainedCode[]) =>
    codes.filter((one) => isWanted(`${one.code} ${one.meaning} ${one.remedy ?? ''}`));
  const [found, foundOfUsers] = [find(allCodes(language)), find(allUserCodes(language))];
  return (
    <>
      <SearchBox label={words.searchCodes} typed={typed} onType={setTyped} />
      <p className="hint" role="status">
        {fill(words.codesFound, { n: found.length + foundOfUsers.length })}
      </p>
      <Codes title={words.codesOfErrors} codes={found} shown={code} />
      <Codes title={words.codesOfUserErrors} codes={foundOfUsers} shown={code} />
    </>
  );
}

interface CodesProps {
  readonly title: string;
  readonly codes: readonly ExplainedCode[];
  readonly shown: string | undefined;
}

function Codes({ title, codes, shown }: CodesProps) {
  if (codes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="error-codes">
        {codes.map((one) => (
          <Code key={one.code} explained={one} isShown={one.code === shown} />
        ))}
      </ul>
    </section>
  );
}

function Code({ explained, isShown }: { readonly explained: ExplainedCode; readonly isShown: boolean }) {
  const words = useWords();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isShown) return;
    // The dialog is shown after what is in it.
    const frame = requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'center' }));
    return () => cancelAnimationFrame(frame);
  }, [isShown]);
  const { code, meaning, remedy, isRetryable } = explained;
  return (
    <li ref={place} className={isShown ? 'is-shown' : undefined} aria-current={isShown ? 'true' : undefined}>
      <h4>
        <a href={linkToCode(code)}>
          <code>{code}</code>
        </a>
        {isRetryable && <small className="chip-note">{words.retryable}</small>}
      </h4>
      <p>
        <Marked text={meaning} />
      </p>
      {remedy && (
        <p>
          <strong>{words.remedy}</strong> <Marked text={remedy} />
        </p>
      )}
    </li>
  );
}
