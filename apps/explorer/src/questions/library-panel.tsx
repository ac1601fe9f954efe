import { useState } from 'react';
import { SUBJECTS } from '../../../launcher/src/questions/read-question';
import { SearchBox } from '../app/search-box';
import { useWorkbench } from '../app/workbench';
import { finderOf } from '../languages/fold';
import { fill, useWords } from '../languages/words';
import { library, titleOf } from './library';
import { openQuestion } from './open-question';

/** The documented questions by subject; one click asks. */
export function Library() {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const editor = useWorkbench((state) => state.editor);
  const [typed, setTyped] = useState('');
  const isWanted = finderOf(typed);
  const found = library.filter((question) => isWanted(titleOf(question, language)));
  return (
    <>
      <SearchBox label={words.searchQuestions} typed={typed} onType={setTyped} />
      {SUBJECTS.map((subject) => {
        const questions = found.filter((question) => question.subject === subject);
        if (questions.length === 0) return null;
        return (
          <section key={subject} className="subject">
            <h3>{words[`subject_${subject}`]}</h3>
            <ul>
              {questions.map((question) => (
                <li key={question.file}>
                  <button type="button" disabled={!editor} onClick={() => openQuestion(question)}>
                    {titleOf(question, language)}
                    {question.role && <small>{fill(words.needsToken, { role: question.role })}</small>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {found.length === 0 && <p>{words.nothingFound}</p>}
    </>
  );
}
