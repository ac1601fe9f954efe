import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { change, useWorkbench } from '../app/workbench';
import { isDark } from '../theme/theme';

/** Gives the workbench its handle on GraphiQL, and GraphiQL the page's theme. Shows nothing. */
export function EditorBridge() {
  const { addTab, run, prettifyEditors, setTheme } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  const theme = useWorkbench((state) => state.theme);

  useEffect(() => setTheme(theme === 'system' ? null : isDark(theme) ? 'dark' : 'light'), [theme, setTheme]);

  useEffect(() => {
    if (!queryEditor || !variableEditor || !headerEditor || !responseEditor) return;
    const read = () => ({
      query: queryEditor.getValue(),
      variables: variableEditor.getValue(),
      headers: headerEditor.getValue(),
    });
    change({
      editor: {
        read,
        open: ({ query = '', variables = '', headers = '' }) => {
          if (read().query.trim() !== '') addTab();
          queryEditor.setValue(query);
          variableEditor.setValue(variables);
          headerEditor.setValue(headers);
        },
        replaceQuery: (query) => {
          const range = queryEditor.getModel()?.getFullModelRange();
          if (range) queryEditor.executeEdits('builder', [{ range, text: query }]);
        },
        onTyped: (changed) => {
          const listeners = [queryEditor, variableEditor].map((one) => one.onDidChangeModelContent(changed));
          return () => {
            for (const listener of listeners) listener.dispose();
          };
        },
        run,
        prettify: () => void prettifyEditors(),
        focus: () => queryEditor.focus(),
      },
    });
    return () => change({ editor: undefined });
  }, [queryEditor, variableEditor, headerEditor, responseEditor, addTab, run, prettifyEditors]);
  return null;
}
