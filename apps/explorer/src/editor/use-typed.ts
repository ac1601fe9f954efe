import { useEffect, useState } from 'react';
import { useWorkbench } from '../app/workbench';
import type { EditorTexts } from './editor-handle';

/** How long nobody types before what is typed is looked at, in milliseconds. */
const REST_MS = 500;

/** What stands in the open tab, a moment after somebody has stopped typing; undefined until the editor is there. */
export function useTyped(): EditorTexts | undefined {
  const editor = useWorkbench((state) => state.editor);
  const [typed, setTyped] = useState<EditorTexts>();
  useEffect(() => {
    if (!editor) return;
    setTyped(editor.read());
    let timer: ReturnType<typeof setTimeout>;
    const stop = editor.onTyped(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setTyped(editor.read()), REST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor]);
  return typed;
}
