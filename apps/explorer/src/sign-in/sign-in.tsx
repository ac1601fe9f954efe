import { useState } from 'react';
import { ask } from '../answer/ask';
import { Dialog } from '../app/dialog';
import { loadTheSchema } from '../app/start';
import { change, useWorkbench } from '../app/workbench';
import { fill, useWords } from '../languages/words';
import { cleanToken, readToken } from './token';

/** Takes a token, has the gateway check it, and shows whose it is, until when it is good, and what it opens. */
export function SignIn() {
  const words = useWords();
  const token = useWorkbench((state) => state.token);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const signIn = async () => {
    const cleaned = cleanToken(typed);
    const { body } = await ask(
      { query: '{ __typename }', variables: {} },
      { headers: { authorization: `Bearer ${cleaned}` } },
    );
    const refusal = body.errors?.[0]?.message;
    setFault(refusal);
    if (refusal !== undefined) return;
    setTyped('');
    change({ token: cleaned });
    void loadTheSchema();
  };
  return (
    <Dialog title={words.signIn} className="sign-in">
      {token === undefined ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void signIn();
          }}
        >
          <label htmlFor="token">{words.pasteToken}</label>
          <textarea
            id="token"
            rows={5}
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <p className="hint">{words.tokenHint}</p>
          {fault && (
            <p className="fault" role="alert">
              {fill(words.tokenRefused, { reason: fault })}
            </p>
          )}
          <button type="submit" className="accent" disabled={typed.trim() === ''}>
            {words.signIn}
          </button>
        </form>
      ) : (
        <WhoAmI token={token} />
      )}
    </Dialog>
  );
}

function WhoAmI({ token }: { readonly token: string }) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const claims = readToken(token);
  const until = claims?.expiresAt;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const facts = [
    [words.subject, claims?.subject],
    [words.role, claims?.role],
    [words.person, claims?.person],
    [words.organisation, claims?.organisation],
    [words.expires, until ? format.format(until) : words.never],
  ].filter(([, fact]) => fact !== undefined);
  return (
    <>
      <dl>
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
        <div>
          <dt>{words.scopes}</dt>
          <dd className="scopes">
            {claims?.scopes.map((scope) => (
              <code key={scope}>{scope}</code>
            ))}
          </dd>
        </div>
      </dl>
      {until && until < new Date() && <p className="fault">{words.expired}</p>}
      <button
        type="button"
        onClick={() => {
          change({ token: undefined, answer: undefined });
          void loadTheSchema();
        }}
      >
        {words.signOut}
      </button>
    </>
  );
}
