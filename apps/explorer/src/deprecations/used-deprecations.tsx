import './deprecations.css';
import { useWords } from '../languages/words';
import type { Deprecation } from './deprecations';

/** What the open question uses that is deprecated, with what the schema says of it. */
export function UsedDeprecations({ used }: { readonly used: readonly Deprecation[] }) {
  const words = useWords();
  return (
    <section className="used-deprecations" aria-label={words.deprecatedHere}>
      <h3>{words.deprecatedHere}</h3>
      <ul>
        {used.map(({ coordinate, reason }) => (
          <li key={coordinate}>
            <code>{coordinate}</code> {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
