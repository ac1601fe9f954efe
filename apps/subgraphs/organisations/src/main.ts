import { runSubgraph } from '@kakehashi/subgraph';
import { organisations } from './definition';

void runSubgraph(organisations);
