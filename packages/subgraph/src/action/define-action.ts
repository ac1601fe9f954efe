import { type EntityClass, readRowsByKey, type UpsertRow } from '@kakehashi/database';
import type { Scope } from '@kakehashi/permissions';
import { Arg, type ClassType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { SubgraphContext } from '../context';
import { RelationTo, RequiresScopes } from '../permission/access-decorators';
import type { Act } from './act';
import type { ConstraintMeanings } from './constraint-fault';
import type { Workflow } from './define-workflow';
import { createInputType, given, type InputFields, type InputOf, optional } from './input-field';
import { performChange, performCreate } from './perform';
import type { Relation } from './relation';
import { type ActionOutcome, type RunnableAction, runAction } from './run-action';
import { UserError } from './user-error.value';

/** What every input has besides its own fields. */
const keyField = {
  idempotencyKey: optional(
    given.text(
      'Chosen by the caller, such as a UUID. The same key with the same input again returns the first answer and does nothing; with other input it is refused.',
      { longest: 200 },
    ),
  ),
};

/** What the input of an action on something that is there has besides. */
const targetFields = {
  id: given.id('Id of what it is done to.'),
  expectedVersion: optional(
    given.integer('The `version` that the caller has read; refused when it has another one now. Default: any.', {
      least: 1,
    }),
  ),
};

/** What the input of a step of a workflow has besides, where a history is kept; a step that must have a reason says so by a `reason` of its own. */
const stepFields = {
  reason: optional(given.texts('Why, for the history; in any languages.', { longest: 2_000 })),
};

/** What the schema tells of an action. */
interface Described {
  readonly name: string;
  readonly description: string;
  readonly entity: ClassType<object>;
  readonly scope: Scope;
  readonly relation: Pick<Relation<never>, 'who' | 'isOnesOwn'>;
}

/** What all actions declare. */
interface CommonOptions<F extends InputFields, T extends object, R> {
  /** Verb and noun, such as `publishChallenge`. */
  readonly name: string;
  readonly description: string;
  /** The thing that it is about; the payload has it as a field, such as `challenge`. */
  readonly entity: ClassType<T>;
  /** The scope that a caller needs. */
  readonly scope: Scope;
  /** Which callers may do it to this row, or with this input. */
  readonly relation: Relation<R>;
  readonly input?: F;
  /** What breaking a constraint of the database means: its name → field of the input and message. */
  readonly constraints?: ConstraintMeanings;
}

/** An action that makes something new. */
export interface CreateOptions<F extends InputFields, T extends object> extends CommonOptions<F, T, InputOf<F>> {
  /** Rules that bind several values, and the insert; returns the new thing's id. */
  readonly run: (act: Act, input: InputOf<F>) => Promise<string>;
}

/** An action on something that is there. */
export interface ChangeOptions<F extends InputFields, T extends object> extends CommonOptions<F, T, T> {
  /** Whether a caller for whom the relation does not hold may know that it is there. Default: everybody may. */
  readonly isVisible?: (act: Act, row: T) => boolean | Promise<boolean>;
  /** The workflow of which it is the step of that name. */
  readonly workflow?: Workflow;
  /** Rules that bind several values and writes to other rows; returns the columns of the thing that change. Default: none. */
  readonly run?: (act: Act, input: InputOf<F>, row: T) => UpsertRow | Promise<UpsertRow>;
}

/** What is known of an action by whoever lists, documents and tests them. */
export interface Action {
  readonly name: string;
  readonly scope: Scope;
  /** Which callers may do it, in words. */
  readonly who: string;
  /** See {@link Relation}. */
  readonly isOnesOwn?: true;
  readonly workflow?: Workflow | undefined;
  /** Belongs to the resolvers of the schema. */
  readonly Resolver: ClassType<object>;
}

/** Declares an action that makes something new: its mutation, input, payload, rules and transaction. */
export function defineCreate<F extends InputFields, T extends object>(options: CreateOptions<F, T>): Action {
  const fields = { ...options.input, ...keyField };
  return createAction(options, {
    ...options,
    fields,
    perform: (act, input) => performCreate(act, options as never, input),
  });
}

/** Declares an action on something that is there. With a workflow, it is the step of its name. */
export function defineChange<F extends InputFields, T extends object>(options: ChangeOptions<F, T>): Action {
  const { workflow } = options;
  const fields = { ...targetFields, ...(workflow?.history && stepFields), ...options.input, ...keyField };
  const perform: RunnableAction['perform'] = (act, input) => performChange(act, options as never, input);
  return { ...createAction(options, { ...options, fields, perform }), ...(workflow && { workflow }) };
}

function createAction({ name, description, entity, scope, relation }: Described, runnable: RunnableAction): Action {
  const capitalised = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const Input = createInputType(`${capitalised}Input`, `What is given to \`${name}\`.`, runnable.fields);
  const Payload = createPayload(capitalised, name, entity);

  @Resolver()
  class ActionResolver {
    @RequiresScopes(scope)
    @RelationTo(relation.who)
    @Mutation(() => Payload, { name, nullable: true, description: `${description} Done by ${relation.who}.` })
    async act(
      @Arg('input', () => Input, { description: 'What is given.' }) input: object,
      @Ctx() context: SubgraphContext,
    ): Promise<object> {
      return payloadOf(context, entity, await runAction(context, runnable, { ...input }));
    }
  }
  const { who, isOnesOwn } = relation;
  return { name, scope, who, ...(isOnesOwn && { isOnesOwn }), Resolver: ActionResolver };
}

function createPayload(capitalised: string, name: string, entity: ClassType<object>): ClassType<object> {
  @ObjectType(`${capitalised}Payload`, { description: `What became of \`${name}\`.` })
  class ActionPayload {
    @Field(() => [UserError], { description: 'Why it was not carried out; empty when it was.' })
    userErrors!: UserError[];
  }
  Field(() => entity, {
    nullable: true,
    description: 'The thing as the action left it; null when it was not carried out.',
  })(ActionPayload.prototype, payloadField(entity));
  return ActionPayload;
}

function payloadField({ name }: EntityClass): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** A repetition is answered with the thing as the first time left it. */
async function payloadOf(context: SubgraphContext, entity: EntityClass, outcome: ActionOutcome): Promise<object> {
  if ('faults' in outcome) return { userErrors: outcome.faults };
  const { entityId, recordedAt, isRepeat } = outcome;
  const options = { entity, column: 'id' };
  const [rows] = await readRowsByKey(context.database, options, [entityId], isRepeat ? recordedAt : undefined);
  return { [payloadField(entity)]: rows?.[0] ?? null, userErrors: [] };
}
