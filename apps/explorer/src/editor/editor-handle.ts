/** What the rest of the page asks of the editor, whatever it is made of. */
export interface EditorHandle {
  /** What stands in the open tab. */
  readonly read: () => EditorTexts;
  /** Opens texts in a tab of their own; the open one is taken when it is empty. */
  readonly open: (texts: Partial<EditorTexts>) => void;
  /** Puts another query into the open tab; what is undone brings the one before back. */
  readonly replaceQuery: (query: string) => void;
  /** Calls whenever query or variables change, also when another tab is opened; returns what ends that. */
  readonly onTyped: (changed: () => void) => () => void;
  readonly run: () => void;
  readonly prettify: () => void;
  readonly focus: () => void;
}

/** The texts of one tab, as they are typed. */
export interface EditorTexts {
  readonly query: string;
  /** JSON; may be empty. */
  readonly variables: string;
  /** JSON; may be empty, and may hold secrets. */
  readonly headers: string;
}
