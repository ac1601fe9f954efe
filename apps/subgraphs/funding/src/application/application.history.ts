import { defineStatusHistory } from '@kakehashi/subgraph';
import { Application } from './application.entity';
import { ApplicationStatus } from './application.enum';

/** The statuses that an application had. */
export const applicationHistory = defineStatusHistory({ subject: Application, statuses: ApplicationStatus });
