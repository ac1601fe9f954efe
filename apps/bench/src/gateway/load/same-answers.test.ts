import { expectSameAnswers } from './same-answers';

describe('expectSameAnswers', () => {
  const ours = { gateway: 'ours', answer: { data: { people: [{ id: '1', name: 'A' }, { id: '2' }] } } };

  it('accepts equal data, whatever the order of fields', () => {
    const other = { gateway: 'other', answer: { data: { people: [{ name: 'A', id: '1' }, { id: '2' }] } } };
    expect(() => expectSameAnswers([ours, other])).not.toThrow();
  });

  it('names the gateway and the place that differs', () => {
    const other = { gateway: 'other', answer: { data: { people: [{ id: '1', name: 'B' }, { id: '2' }] } } };
    expect(() => expectSameAnswers([ours, other])).toThrow('other and ours differ at data.people.0.name.');
  });

  it.each([
    ['a missing field', { people: [{ id: '1' }, { id: '2' }] }, 'data.people.0.name'],
    ['a missing element', { people: [{ id: '1', name: 'A' }] }, 'data.people.1'],
    ['an object for a list', { people: { 0: { id: '1', name: 'A' }, 1: { id: '2' } } }, 'data.people'],
    ['null', { people: null }, 'data.people'],
  ])('finds %s', (_what, data, place) => {
    expect(() => expectSameAnswers([ours, { gateway: 'other', answer: { data } }])).toThrow(`differ at ${place}.`);
  });

  it('refuses an answer with errors, the first one too', () => {
    const failed = { gateway: 'failed', answer: { data: ours.answer.data, errors: [{ message: 'no' }] } };
    expect(() => expectSameAnswers([failed, ours])).toThrow('failed answers with an error');
  });

  it('refuses an answer without data', () => {
    expect(() => expectSameAnswers([ours, { gateway: 'empty', answer: { data: null } }])).toThrow('empty answers');
  });
});
