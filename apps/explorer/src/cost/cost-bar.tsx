import './cost.css';
import { useState } from 'react';
import { useWorkbench } from '../app/workbench';
import { usedDeprecations } from '../deprecations/deprecations';
import { UsedDeprecations } from '../deprecations/used-deprecations';
import { useTyped } from '../editor/use-typed';
import { fill, useWords } from '../languages/words';
import { DearestFields } from './dearest-fields';
import { usePrice } from './use-price';

/** Below the editor's tools: what the open question would cost, before it is asked, and what of it is deprecated. */
export function CostBar() {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const schema = useWorkbench((state) => state.schema);
  const typed = useTyped();
  const price = usePrice(typed);
  const [isOpen, setOpen] = useState(false);
  const deprecated = schema && typed ? usedDeprecations(schema, typed.query) : [];
  const number = new Intl.NumberFormat(language);
  if (!price && deprecated.length === 0) return <p className="cost-bar is-empty">{words.costUnknown}</p>;
  const isOver = price !== undefined && price.requested > price.limit;
  const told = price && { n: number.format(price.requested), limit: number.format(price.limit) };
  return (
    <div className={`cost-bar${isOver ? ' is-over' : ''}`}>
      <button type="button" aria-expanded={isOpen} aria-controls="cost-details" onClick={() => setOpen(!isOpen)}>
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        {told && <span role="status">{fill(isOver ? words.costOver : words.costNow, told)}</span>}
        {price && (
          <span className="meter" aria-hidden="true">
            <i style={{ width: `${Math.min(100, (price.requested / price.limit) * 100)}%` }} />
          </span>
        )}
        {deprecated.length > 0 && (
          <span className="deprecated-count">
            {fill(words.deprecatedUsed, { n: number.format(deprecated.length) })}
          </span>
        )}
      </button>
      {isOpen && (
        <div id="cost-details" className="cost-details">
          {price?.remaining !== undefined && (
            <p className="hint">{fill(words.costRemaining, { n: number.format(price.remaining) })}</p>
          )}
          {price && <DearestFields price={price} />}
          {deprecated.length > 0 && <UsedDeprecations used={deprecated} />}
        </div>
      )}
    </div>
  );
}
