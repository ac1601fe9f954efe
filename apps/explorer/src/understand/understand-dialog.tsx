import './understand.css';
import type { ComponentType } from 'react';
import { Dialog } from '../app/dialog';
import { useWorkbench } from '../app/workbench';
import { DeprecationList } from '../deprecations/deprecation-list';
import { ErrorCodeList } from '../errors/error-code-list';
import { HoldingsTable } from '../holdings/holdings-table';
import { useWords } from '../languages/words';
import { UNDERSTANDING_NAMES, type Understanding, type UnderstandingName, understand } from './understanding';

const PARTS: Readonly<Record<UnderstandingName, ComponentType<Understanding>>> = {
  data: HoldingsTable,
  deprecated: DeprecationList,
  codes: ({ code }) => <ErrorCodeList code={code} />,
};

/** What is told about the graph itself: what it holds, what of it is deprecated, what its errors mean. */
export function UnderstandDialog() {
  const words = useWords();
  const understanding = useWorkbench((state) => state.understanding);
  const Part = PARTS[understanding.name];
  return (
    <Dialog title={words.understand} className="understand">
      <div className="views">
        {UNDERSTANDING_NAMES.map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={understanding.name === name}
            data-first={understanding.name === name ? '' : undefined}
            onClick={() => understand({ name })}
          >
            {words[`understand_${name}`]}
          </button>
        ))}
      </div>
      <Part {...understanding} />
    </Dialog>
  );
}
