import { describeConcept } from '../testing/concept';

describeConcept('@override', {
  subgraphs: {
    old: {
      schema: `
        type Query { bill: Bill }
        type Bill @key(fields: "id") { id: ID! amount: String due: String }
      `,
      rows: { Query: { bill: { id: '1', amount: 'old', due: 'old' } }, Bill: [{ id: '1', amount: 'old', due: 'old' }] },
    },
    young: {
      schema: `
        type Bill @key(fields: "id") {
          id: ID!
          amount: String @override(from: "old")
          due: String @override(from: "old", label: "move_due")
        }
      `,
      rows: { Bill: [{ id: '1', amount: 'new', due: 'new' }] },
    },
  },
  cases: [
    {
      it: 'asks the subgraph that took the field over',
      query: '{ bill { amount } }',
      data: { bill: { amount: 'new' } },
      calls: ['old', 'young'],
    },
    {
      it: 'asks the former owner while the label is off',
      query: '{ bill { due } }',
      data: { bill: { due: 'old' } },
      calls: ['old'],
    },
    {
      it: 'asks the next owner once the label is on',
      query: '{ bill { due } }',
      labels: ['move_due'],
      data: { bill: { due: 'new' } },
      calls: ['old', 'young'],
    },
  ],
});
