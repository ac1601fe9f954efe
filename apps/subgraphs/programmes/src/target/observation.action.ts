import { type Act, type Action, defineChange, given, optional } from '@kakehashi/subgraph';
import { mustHaveCome } from '../day/past-day';
import { Observation } from './observation.entity';
import { Target } from './target.entity';
import { ownsItsTarget, ownsTarget } from './target.relation';

const scope = 'write:programmes';

const constraints = {
  target_observation_once_a_day: {
    field: 'observedOn',
    message: 'A value for that day is recorded already; it can be corrected by correctObservation.',
  },
};

const fields = {
  observedOn: given.day('The day for which the value holds: not in the future; once for a target.'),
  value: given.decimal("The value, in the target's unit."),
  sourceUrl: optional(given.text('Address of a page that tells it: `https://…` or `http://…`.', { longest: 2_000 })),
};

const recordObservation = defineChange({
  name: 'recordObservation',
  description: 'Records the value that a target had reached on a day.',
  entity: Target,
  scope,
  relation: ownsTarget,
  constraints,
  input: fields,
  async run(act, { observedOn, value, sourceUrl }, { id }) {
    check(act, { observedOn, sourceUrl });
    act.settle();
    const provenance = { ...act.provenance, sourceUrl: sourceUrl ?? null };
    await act.insert(Observation, { target_id: id, observed_on: observedOn, value, provenance });
    return {};
  },
});

const correctObservation = defineChange({
  name: 'correctObservation',
  description: 'Corrects a value that was recorded; what is left out stays as it is. It is then told by the caller.',
  entity: Observation,
  scope,
  relation: ownsItsTarget,
  constraints,
  input: { ...fields, observedOn: optional(fields.observedOn), value: optional(fields.value) },
  run(act, { observedOn, value, sourceUrl }, { provenance }) {
    check(act, { observedOn, sourceUrl });
    return {
      ...(observedOn != null && { observed_on: observedOn }),
      ...(value != null && { value }),
      provenance: { ...act.provenance, sourceUrl: sourceUrl === undefined ? provenance.sourceUrl : sourceUrl },
    };
  },
});

/** What can be done to the values of a target. */
export const observationActions: readonly Action[] = [recordObservation, correctObservation];

interface Checked {
  readonly observedOn: string | null | undefined;
  readonly sourceUrl: string | null | undefined;
}

function check(act: Act, { observedOn, sourceUrl }: Checked): void {
  if (observedOn != null) mustHaveCome(act, observedOn, 'observedOn');
  if (sourceUrl == null) return;
  const protocol = URL.canParse(sourceUrl) ? new URL(sourceUrl).protocol : '';
  if (protocol === 'https:' || protocol === 'http:') return;
  act.fault('MALFORMED', 'sourceUrl', 'It must be an address such as "https://example.org/report".');
}
