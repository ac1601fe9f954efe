import type { ApplicationStatus } from '../application/application.enum';

/** The states of an application whose grants are held against the budgets of its funders. */
export const GRANTING: readonly ApplicationStatus[] = ['UNDER_REVIEW', 'RECOMMENDED', 'AWARDED'];
