import { defineReference } from '@kakehashi/subgraph';
import { instalmentById } from './instalment.loader';

/** The gateway re-enters an instalment by id. */
export const instalmentReference = defineReference('Instalment', { id: instalmentById });
