import { runSubgraph } from '@kakehashi/subgraph';
import { programmes } from './definition';

void runSubgraph(programmes);
