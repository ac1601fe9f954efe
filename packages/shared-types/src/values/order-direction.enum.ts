import { registerEnumType } from 'type-graphql';

/** Direction of an order. */
export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Direction of an order.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or alphabetically first on top; rows without a value last.' },
    DESC: { description: 'Largest, latest or alphabetically last on top; rows without a value last.' },
  },
});
