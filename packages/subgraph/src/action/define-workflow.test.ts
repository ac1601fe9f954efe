import { ObjectType } from 'type-graphql';
import { defineWorkflow } from './define-workflow';
import { drawWorkflow } from './draw-workflow';
import { Refusal } from './refusal';

@ObjectType()
class Door {}

const door = defineWorkflow({
  subject: Door,
  states: { OPEN: 'OPEN', SHUT: 'SHUT', GONE: 'GONE' },
  initial: 'OPEN',
  steps: {
    shutDoor: { from: ['OPEN'], to: 'SHUT' },
    openDoor: { from: ['SHUT'], to: 'OPEN' },
    decay: { from: ['OPEN', 'SHUT'], to: 'GONE', by: 'time passes' },
  },
});

describe('defineWorkflow', () => {
  it('leads from state to state', () => {
    expect(door.follow('shutDoor', 'OPEN')).toBe('SHUT');
    expect(door.allowedSteps('OPEN')).toEqual(['shutDoor']);
  });

  it.each([
    ['shutDoor', 'SHUT', ['openDoor'], 'what can be done is openDoor'],
    ['shutDoor', 'GONE', [], 'nothing can be done to it now'],
  ] as const)('refuses %s of what is %s, with what callers can do', (step, state, allowedSteps, told) => {
    let refusal: unknown;
    try {
      door.follow(step, state);
    } catch (fault) {
      refusal = fault;
    }
    expect((refusal as Refusal).faults).toEqual([
      {
        code: 'ILLEGAL_STEP',
        message: `Door is ${state}, so that ${step} can not be done; ${told}.`,
        currentState: state,
        allowedSteps,
      },
    ]);
  });
});

describe('drawWorkflow', () => {
  it('draws each step, beginning and end', () => {
    expect(drawWorkflow(door)).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> OPEN',
        '  OPEN --> SHUT : shutDoor',
        '  SHUT --> OPEN : openDoor',
        '  OPEN --> GONE : time passes',
        '  SHUT --> GONE : time passes',
        '  GONE --> [*]',
      ].join('\n'),
    );
  });
});
