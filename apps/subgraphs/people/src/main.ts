import { runSubgraph } from '@kakehashi/subgraph';
import { people } from './definition';

void runSubgraph(people);
