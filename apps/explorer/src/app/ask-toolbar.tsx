import { useWords } from '../languages/words';
import { sharePermalink } from '../permalink/share-permalink';
import { saveOpenQuestion } from '../questions/save-open-question';
import { CodeIcon, LinkIcon, RunIcon, SaveIcon, StopIcon, TidyIcon } from './icons';
import { change, useWorkbench } from './workbench';

/** What can be done with the open question. */
export function AskToolbar() {
  const words = useWords();
  const editor = useWorkbench((state) => state.editor);
  const running = useWorkbench((state) => state.running);
  const act = [
    { name: words.tidy, Icon: TidyIcon, run: () => editor?.prettify() },
    { name: words.save, Icon: SaveIcon, run: saveOpenQuestion },
    { name: words.copyAs, Icon: CodeIcon, run: () => change({ dialog: 'copy-as' }) },
    { name: words.link, Icon: LinkIcon, run: () => void sharePermalink() },
  ];
  return (
    <div className="toolbar" role="toolbar" aria-label={words.ask}>
      <button
        type="button"
        className="run"
        disabled={!editor}
        title="Ctrl Enter"
        onClick={() => (running ? running.abort() : editor?.run())}
      >
        {running ? <StopIcon /> : <RunIcon />}
        {running ? words.stop : words.run}
      </button>
      {act.map(({ name, Icon, run }) => (
        <button type="button" key={name} title={name} disabled={!editor} onClick={run}>
          <Icon />
          <span>{name}</span>
        </button>
      ))}
    </div>
  );
}
