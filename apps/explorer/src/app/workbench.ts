import type { GraphQLSchema } from 'graphql';
import { create } from 'zustand';
import type { Answer } from '../answer/answer';
import type { EditorHandle } from '../editor/editor-handle';
import { type Language, preferredLanguage } from '../languages/language';
import type { LinkedTable } from '../permalink/permalink';
import type { GatewayFacts } from '../schema/gateway-facts';
import type { Progress } from '../take-away/all-pages';
import { preferredTheme, type Theme } from '../theme/theme';
import type { Understanding } from '../understand/understanding';
import type { ViewChoices } from './view-choices';

/** The ways to see an answer; `src/app/views.ts` says how. */
export const VIEW_NAMES = ['table', 'chart', 'network', 'map', 'json', 'plan', 'errors'] as const;

export type ViewName = (typeof VIEW_NAMES)[number];

/** What the column at the left shows; the last is of the editor. */
export const PANEL_NAMES = ['library', 'saved', 'builder', 'map', 'docs', 'history'] as const;

export type PanelName = (typeof PANEL_NAMES)[number];

/** Dialogs, of which one can be open. */
export type DialogName = 'palette' | 'sign-in' | 'take-away' | 'copy-as' | 'understand';

/** How the table is laid out; also the base of charts and of what is taken away. */
export interface TableLayout extends Required<Omit<LinkedTable, 'pivot'>>, Pick<LinkedTable, 'pivot'> {}

export const PLAIN_LAYOUT: TableLayout = { source: '', opened: [], sort: [], filters: [], hidden: [] };

/** All that the parts of the page share. The token stands here alone: in memory, gone when the page is left. */
export interface Workbench {
  readonly schema: GraphQLSchema | undefined;
  /** Why there is no schema. */
  readonly schemaFault: string | undefined;
  readonly facts: GatewayFacts;
  readonly token: string | undefined;
  readonly language: Language;
  readonly theme: Theme;
  readonly panel: PanelName | undefined;
  /** The types that somebody has gone through in the documentation; the last is shown. */
  readonly docs: readonly string[];
  readonly dialog: DialogName | undefined;
  /** What the dialog `understand` shows. */
  readonly understanding: Understanding;
  /** Undefined until the editor is loaded. */
  readonly editor: EditorHandle | undefined;
  /** What runs; undefined when nothing does. */
  readonly running: AbortController | undefined;
  readonly answer: Answer | undefined;
  readonly view: ViewName;
  /** `source: ''` until it is chosen: then the first that there is. */
  readonly layout: TableLayout;
  readonly choices: ViewChoices;
  /** How far all pages of the answer's list have been fetched. */
  readonly progress: Progress | undefined;
  /** What fetches them; undefined when nothing does. */
  readonly fetching: AbortController | undefined;
  /** What is said aloud and shown for a moment. */
  readonly notice: string | undefined;
}

/** The page's state, outside of React, so that the editor's adapter can reach it too. */
export const useWorkbench = create<Workbench>(() => ({
  schema: undefined,
  schemaFault: undefined,
  facts: { supergraph: null, plan: 'nobody' },
  token: undefined,
  language: preferredLanguage(),
  theme: preferredTheme(),
  panel: window.innerWidth > 1_100 ? 'library' : undefined,
  docs: [],
  dialog: undefined,
  understanding: { name: 'data' },
  editor: undefined,
  running: undefined,
  answer: undefined,
  view: 'table',
  layout: PLAIN_LAYOUT,
  choices: {},
  progress: undefined,
  fetching: undefined,
  notice: undefined,
}));

/** Changes the page's state. */
export const change = useWorkbench.setState;

/** Tells a drawing what to show. */
export function choose(part: ViewChoices): void {
  change({ choices: { ...workbench().choices, ...part } });
}

/** The state now, for what is no component. */
export const workbench = useWorkbench.getState;
