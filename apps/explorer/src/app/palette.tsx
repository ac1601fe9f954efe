import { useState } from 'react';
import { finderOf } from '../languages/fold';
import { LANGUAGES, type Language } from '../languages/language';
import { useWords } from '../languages/words';
import { library, titleOf } from '../questions/library';
import { openQuestion } from '../questions/open-question';
import { UNDERSTANDING_NAMES, understand } from '../understand/understanding';
import { Dialog } from './dialog';
import { change, PANEL_NAMES, useWorkbench, VIEW_NAMES, workbench } from './workbench';

interface Command {
  readonly name: string;
  readonly kind: string;
  readonly run: () => void;
}

/** Everything that the page does, by typing a part of its name. */
export function Palette() {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const isWanted = finderOf(typed);
  const found = commands(words, language).filter(({ name, kind }) => isWanted(`${kind} ${name}`));
  const act = (command: Command | undefined) => {
    if (!command) return;
    change({ dialog: undefined });
    command.run();
  };
  const move = (step: number) => setChosen((now) => (now + step + found.length) % Math.max(1, found.length));
  return (
    <Dialog title={words.palette} className="palette">
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-commands"
        aria-activedescendant={found[chosen] && `palette-${chosen}`}
        aria-label={words.palette}
        placeholder={words.paletteHint}
        data-first
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') act(found[chosen]);
          else if (event.key === 'ArrowDown') move(1);
          else if (event.key === 'ArrowUp') move(-1);
          else return;
          event.preventDefault();
        }}
      />
      <div id="palette-commands" role="listbox" aria-label={words.palette}>
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: keys are taken by the field
          <div
            key={command.kind + command.name}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            ref={(element) => {
              if (index === chosen) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => act(command)}
          >
            <small>{command.kind}</small> {command.name}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function commands(words: ReturnType<typeof useWords>, language: Language): readonly Command[] {
  const editor = () => workbench().editor;
  return [
    { kind: words.ask, name: words.run, run: () => editor()?.run() },
    { kind: words.ask, name: words.tidy, run: () => editor()?.prettify() },
    { kind: words.ask, name: words.focusEditor, run: () => setTimeout(() => editor()?.focus()) },
    { kind: words.ask, name: words.copyAs, run: () => change({ dialog: 'copy-as' }) },
    { kind: words.answer, name: words.takeAway, run: () => change({ dialog: 'take-away' }) },
    { kind: words.page, name: words.signIn, run: () => change({ dialog: 'sign-in' }) },
    ...VIEW_NAMES.map((view) => ({
      kind: words.answer,
      name: words[`view_${view}`],
      run: () => change({ view }),
    })),
    ...PANEL_NAMES.map((panel) => ({
      kind: words.panels,
      name: words[`panel_${panel}`],
      run: () => change({ panel }),
    })),
    ...UNDERSTANDING_NAMES.map((name) => ({
      kind: words.understand,
      name: words[`understand_${name}`],
      run: () => understand({ name }),
    })),
    ...library.map((question) => ({
      kind: words.panel_library,
      name: titleOf(question, language),
      run: () => openQuestion(question),
    })),
    ...Object.entries(LANGUAGES).map(([tag, name]) => ({
      kind: words.language,
      name,
      run: () => change({ language: tag as Language }),
    })),
  ];
}
