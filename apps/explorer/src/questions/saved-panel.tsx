import { useRef, useState } from 'react';
import { CloseIcon } from '../app/icons';
import { tellNotice } from '../app/notice';
import { useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { saveFile } from '../take-away/save-file';
import { openQuestion } from './open-question';
import { forgetQuestion, keepQuestions, readQuestionFile, savedQuestions, writeQuestionFile } from './saved-questions';

/** The questions that are kept in this browser, with a file to take them elsewhere. */
export function Saved() {
  const words = useWords();
  const notice = useWorkbench((state) => state.notice);
  const [, setTurn] = useState(0);
  const file = useRef<HTMLInputElement>(null);
  // Read anew when something was kept elsewhere, of which a notice tells.
  const questions = savedQuestions();
  const refresh = () => setTurn((turn) => turn + 1);
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    try {
      const read = readQuestionFile(await chosen.text());
      keepQuestions(read);
      tellNotice(fill(words.wereImported, { n: read.length }));
    } catch (fault) {
      tellNotice(fill(words.notAQuestionFile, { reason: (fault as Error).message }));
    }
    refresh();
  };
  return (
    <div data-notice={notice}>
      <p className="hint">{words.savedHint}</p>
      <div className="actions">
        <button type="button" disabled={questions.length === 0} onClick={() => saveAll(writeQuestionFile(questions))}>
          {words.exportQuestions}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {words.importQuestions}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json"
          hidden
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </div>
      <ul className="questions">
        {questions.map((question) => (
          <li key={question.name}>
            <button type="button" onClick={() => openQuestion(question)}>
              {question.name}
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={fill(words.forget, { name: question.name })}
              onClick={() => {
                forgetQuestion(question.name);
                refresh();
              }}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function saveAll(text: string): void {
  saveFile('kakehashi-questions.json', [text], 'application/json');
}
