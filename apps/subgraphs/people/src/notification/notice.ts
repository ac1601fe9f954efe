import type { Subject } from '../subject/subject.union';
import type { NotificationKind } from './notification.enum';

/** Something to tell, and to whom. */
export interface Notice {
  readonly kind: NotificationKind;
  readonly subject: Subject;
  /** What the subject became, where the kind leaves it open. */
  readonly status?: string;
  /** Ids of the persons whom it concerns; those who are not known here are not told. */
  readonly persons?: readonly (string | undefined)[];
  /** Ids of the organisations that it concerns. */
  readonly organisations?: readonly (string | undefined)[];
  /** Ids of its topics, of what can be subscribed to: then it is told to those who subscribe. */
  readonly topics?: readonly string[];
}
