import { useState } from 'react';
import { endpoint } from '../answer/ask';
import { Dialog } from '../app/dialog';
import { tellNotice } from '../app/notice';
import { useWorkbench } from '../app/workbench';
import { useWords } from '../languages/words';
import { CODE_LANGUAGES, type CodeLanguage, writeCode } from './copy-as';

/** Shows the open question as a program in another language. */
export function CopyAs() {
  const words = useWords();
  const editor = useWorkbench((state) => state.editor);
  const [language, setLanguage] = useState<CodeLanguage>('curl');
  const { query = '', variables: text = '' } = editor?.read() ?? {};
  const code = writeCode(language, { query, variables: readVariables(text) }, endpoint());
  const copy = async () => {
    await navigator.clipboard?.writeText(code);
    tellNotice(words.copied);
  };
  return (
    <Dialog title={words.copyAs} className="copy-as">
      <div className="views">
        {CODE_LANGUAGES.map((name) => (
          <button type="button" key={name} aria-pressed={language === name} onClick={() => setLanguage(name)}>
            {name}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <pre tabIndex={0}>{code}</pre>
      <button type="button" className="accent" onClick={() => void copy()}>
        {words.copy}
      </button>
    </Dialog>
  );
}

function readVariables(text: string): Record<string, unknown> {
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
