import { useEffect } from 'react';
import { change, useWorkbench } from './workbench';

const SHOWN_MS = 4_000;

/** Says something aloud and shows it for a moment. */
export function tellNotice(notice: string): void {
  change({ notice });
}

/** The place where notices are shown. */
export function Notice() {
  const notice = useWorkbench((state) => state.notice);
  useEffect(() => {
    if (notice === undefined) return;
    const timer = setTimeout(() => change({ notice: undefined }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className="notice" role="status">
      {notice && <span>{notice}</span>}
    </div>
  );
}
