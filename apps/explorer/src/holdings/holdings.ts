import { type GraphQLSchema, getNamedType } from 'graphql';
import type { AnswerBody } from '../answer/answer';

/** Rows of one source. */
export interface HeldSource {
  readonly source: string;
  readonly rows: number;
  readonly oldestRetrievedAt: string | null;
  readonly newestRetrievedAt: string | null;
}

/** What is held of one type. */
export interface Holding {
  readonly type: string;
  readonly rows: number;
  readonly lastChangedAt: string | null;
  /** Those with most rows first; null where they could not be told. */
  readonly sources: readonly HeldSource[] | null;
  /** Fields that may be empty, with how many are not; null where they could not be told. */
  readonly filled: readonly { readonly field: string; readonly rows: number }[] | null;
}

/** What a subgraph keeps of another's rows. */
export interface HeldCopy {
  readonly of: string;
  readonly from: string;
  readonly asOf: string | null;
  readonly behindSeconds: number | null;
}

/** What one subgraph holds, by the root field that tells it. */
export interface ToldHoldings {
  readonly root: string;
  /** Null when it could not be told. */
  readonly types: readonly Holding[] | null;
  readonly copies: readonly HeldCopy[];
}

const TOLD = `{
    types {
      type
      rows
      lastChangedAt
      sources { source rows oldestRetrievedAt newestRetrievedAt }
      filled { field rows }
    }
    copies { of from asOf behindSeconds }
  }`;

/** The root fields that tell what is held; a graph that tells nothing has none. */
export function holdingRoots(schema: GraphQLSchema): readonly string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots.filter(({ type }) => getNamedType(type).name === 'Holdings').map(({ name }) => name);
}

/** The question for all that is held, for programs and people alike. */
export function holdingsQuery(roots: readonly string[]): string {
  return `query WhatIsHeld {\n${roots.map((root) => `  ${root} ${TOLD}`).join('\n')}\n}\n`;
}

/** What an answer tells of each. */
export function readHoldings(roots: readonly string[], { data }: AnswerBody): readonly ToldHoldings[] {
  return roots.map((root) => {
    const told = data?.[root] as { types: readonly Holding[]; copies: readonly HeldCopy[] } | null | undefined;
    return { root, types: told?.types ?? null, copies: told?.copies ?? [] };
  });
}

/** What a filled field is of: `hasOrcid` is `orcid`. */
export function nameOfFilled(field: string): string {
  return field.replace(/^has([A-Z])/, (_has, first: string) => first.toLowerCase());
}
