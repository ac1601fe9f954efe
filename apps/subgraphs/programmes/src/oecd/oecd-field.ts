import { RecordError, requireName, requireObject } from '@kakehashi/record-file';
import { LocalizedTextKind } from '@kakehashi/shared-types';
import type { ClassifiedTopic } from '../topic/classified-topic';

const CODE = /^[1-9]\d?(\.[1-9]\d?)?$/;

/**
 * Reads a field of science, `{"fosId": "1.2", "fosLabel": "Computer and information sciences"}`. What stands before the
 * point of its code is the field above it.
 *
 * @param originalUrl where the OECD published the list, as the file says; null when it does not
 * @throws RecordError that names the field, the rule and what came instead
 */
export function readOecdField(value: unknown, originalUrl: string | null): ClassifiedTopic {
  const field = requireObject(value, 'field');
  const code = requireName(field.fosId, 'fosId');
  if (!CODE.test(code)) throw new RecordError('fosId', 'must be a code of one or two levels such as "1.2"', code);
  const [upper = null] = code.includes('.') ? code.split('.') : [];
  return {
    code,
    parentCode: upper,
    names: [{ lang: 'en', value: requireName(field.fosLabel, 'fosLabel'), kind: LocalizedTextKind.PRIMARY }],
    description: [],
    externalIds: [],
    provenance: {
      source: 'OECD_FOS_MAPPINGS',
      sourceUrl: originalUrl,
      retrievedAt: null,
      licence: 'MIT',
      assertedBy: null,
      note: 'Read from the mappings of https://github.com/datacite/bolognese.',
    },
  };
}
