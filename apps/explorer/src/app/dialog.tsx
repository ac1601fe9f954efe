import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../languages/words';
import { CloseIcon } from './icons';
import { change } from './workbench';

/** What every dialog has. */
export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A dialog over the page: the browser's own, which keeps the focus inside, closes by Escape, and gives the focus back. */
export function Dialog({ title, children, className = '' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const words = useWords();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const close = () => change({ dialog: undefined });
  return (
    <dialog ref={ref} className={className} aria-label={title} onClose={close} onCancel={close}>
      <div className="dialog-head">
        <h2>{title}</h2>
        <button type="button" className="icon-button" aria-label={words.close} onClick={close}>
          <CloseIcon />
        </button>
      </div>
      {children}
    </dialog>
  );
}
