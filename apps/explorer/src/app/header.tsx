import { LANGUAGES, type Language } from '../languages/language';
import { useWords } from '../languages/words';
import { readToken } from '../sign-in/token';
import { THEMES, type Theme } from '../theme/theme';
import { BridgeMark, PersonIcon, SearchIcon } from './icons';
import { change, useWorkbench } from './workbench';

/** The page's head: who it is, the palette, language, theme, and who asks. */
export function Header() {
  const words = useWords();
  const { language, theme, token } = useWorkbench();
  const claims = token === undefined ? undefined : readToken(token);
  const who = claims?.role ?? claims?.subject ?? words.signedIn;
  return (
    <header className="head">
      <h1>
        <BridgeMark />
        Kakehashi <small>{words.workbench}</small>
      </h1>
      <button type="button" className="palette-button" onClick={() => change({ dialog: 'palette' })}>
        <SearchIcon />
        <span>{words.palette}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="head-choices">
        <label>
          <span className="unseen">{words.language}</span>
          <select value={language} onChange={({ target }) => change({ language: target.value as Language })}>
            {Object.entries(LANGUAGES).map(([tag, name]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="unseen">{words.theme}</span>
          <select value={theme} onChange={({ target }) => change({ theme: target.value as Theme })}>
            {THEMES.map((name) => (
              <option key={name} value={name}>
                {words[`theme_${name}`]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="who" onClick={() => change({ dialog: 'sign-in' })}>
          <PersonIcon />
          <span>{token === undefined ? words.signIn : who}</span>
        </button>
      </div>
    </header>
  );
}
