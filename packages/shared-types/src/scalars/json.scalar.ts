import { GraphQLScalarType } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';

/** Any JSON value, for what no type describes. */
export const Json = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'Any JSON value (RFC 8259): for what no type describes, such as the state of a record of any type.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
});
