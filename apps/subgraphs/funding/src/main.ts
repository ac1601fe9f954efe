import { runSubgraph } from '@kakehashi/subgraph';
import { funding } from './definition';

void runSubgraph(funding);
