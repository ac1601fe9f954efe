import type { ReactNode } from 'react';

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="18"
      height="18"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

const icon = (path: string) => () => (
  <Icon>
    <path d={path} strokeLinecap="round" strokeLinejoin="round" />
  </Icon>
);

export const RunIcon = icon('M7 4.5v15l12-7.5z');
export const StopIcon = icon('M6 6h12v12H6z');
export const CloseIcon = icon('M6 6l12 12M18 6L6 18');
export const PlusIcon = icon('M12 5v14M5 12h14');
export const LibraryIcon = icon('M4 5h16M4 10h10M4 15h16M4 20h7');
export const SavedIcon = icon('M6 4h12v16l-6-4-6 4z');
export const BuilderIcon = icon('M5 4v16M5 8h6M5 16h6M15 6h4v4h-4zM15 14h4v4h-4z');
export const MapIcon = icon(
  'M9 5a3 3 0 1 0 0 .01M5 18a2.500 2.500 0 1 0 0 .01M20 17a2.500 2.500 0 1 0 0 .01M7 8l-2.500 7.500M11 7l6.500 8M7.500 18h7',
);
export const DocsIcon = icon('M4 5a2 2 0 0 1 2-2h6v18H6a2 2 0 0 0-2 2zM20 5a2 2 0 0 0-2-2h-6v18h6a2 2 0 0 1 2 2z');
export const HistoryIcon = icon('M12 7v5l3 2M4 12a8 8 0 1 0 3-6.2L4 8M4 4v4h4');
export const UnderstandIcon = icon('M5 20V11M12 20V4M19 20v-6M3 20h18');
export const LinkIcon = icon(
  'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.700l1-1',
);
export const DownloadIcon = icon('M12 4v11M7 11l5 5 5-5M5 20h14');
export const CodeIcon = icon('M9 7l-5 5 5 5M15 7l5 5-5 5');
export const SaveIcon = icon('M5 4h11l3 3v13H5zM8 4v5h7V4M8 20v-6h8v6');
export const PersonIcon = icon('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20.500c1.500-4 4.500-6 8-6s6.500 2 8 6');
export const TidyIcon = icon('M5 6h14M9 12h10M9 18h6');
export const SearchIcon = icon('M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.500 4.500');

/** The mark of the product: a bridge. */
export function BridgeMark() {
  return (
    <svg viewBox="0 0 32 32" width="26" height="26" fill="none" stroke="var(--accent)" aria-hidden="true">
      <path d="M2 24c6-14 22-14 28 0" strokeWidth="3" />
      <path d="M2 26h28M9 17v9M16 14v12M23 17v9" strokeWidth="2" />
    </svg>
  );
}
