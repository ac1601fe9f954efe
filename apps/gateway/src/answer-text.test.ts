import { dataOfText } from '@kakehashi/plan-executor';
import { GraphQLError } from 'graphql';
import { textOfAnswer } from './answer-text';

const TEXT = '{"title":"雪国","number":1e3}';

describe('Text of an answer', () => {
  it('has data as the executor has written it', () => {
    expect(textOfAnswer({ data: dataOfText(TEXT) })).toBe(`{"data":${TEXT}}\n`);
  });

  it('has errors before the data and extensions after it', () => {
    const errors = [new GraphQLError('no').toJSON()];
    const answer = { errors, data: dataOfText(TEXT), extensions: { cost: 1 } };
    expect(textOfAnswer(answer)).toBe(`{"errors":[{"message":"no"}],"data":${TEXT},"extensions":{"cost":1}}\n`);
  });

  it('is what JSON.stringify gives where data is an object, absent or has been changed', () => {
    const changed = dataOfText(TEXT);
    changed.title = null;
    for (const answer of [{ data: { a: [1] } }, { errors: [] }, { data: null }, { data: changed }]) {
      expect(textOfAnswer(answer)).toBe(`${JSON.stringify(answer)}\n`);
    }
    expect(textOfAnswer({ data: changed })).toBe('{"data":{"title":null,"number":1000}}\n');
  });
});
