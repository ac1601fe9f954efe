import { useMemo } from 'react';
import { useWorkbench } from '../app/workbench';
import { isDark } from '../theme/theme';
import type { DrawingColours } from './drawing-colours';

/** The colours of the page, read anew when its theme changes. */
export function useDrawingColours(): DrawingColours {
  const dark = isDark(useWorkbench((state) => state.theme));
  return useMemo(() => {
    // The colours are read off the page, which the theme has changed before.
    void dark;
    return coloursOfPage();
  }, [dark]);
}

function coloursOfPage(): DrawingColours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: read('--text'),
    line: read('--line'),
    faint: read('--ground-3'),
    ground: read('--ground'),
    series: [1, 2, 3, 4, 5, 6].map((number) => read(`--series-${number}`)),
  };
}
