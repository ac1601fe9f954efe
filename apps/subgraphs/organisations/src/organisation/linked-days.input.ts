import { listField } from '@kakehashi/subgraph';

/**
 * The days of a dated link as fields; the link is `linked`. Unknown ends are infinite here, so that a link holds on a
 * day exactly when `from: {lte: day}, to: {gt: day}`, as `validAt` counts it.
 */
export const linkedDays = {
  from: listField.date(
    `coalesce(linked.period_from, '-infinity')`,
    'First day; an unknown one counts as before every day.',
  ),
  to: listField.date(
    `coalesce(linked.period_to, 'infinity')`,
    'First day no longer in it; an unknown one counts as after every day.',
  ),
};
