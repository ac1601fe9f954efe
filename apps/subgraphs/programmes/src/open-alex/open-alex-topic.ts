import { RecordError, requireName, requireObject, requireText } from '@kakehashi/record-file';
import { LocalizedTextKind } from '@kakehashi/shared-types';
import type { ClassifiedTopic } from '../topic/classified-topic';

/** The columns of OpenAlex's table of topics. */
export const TOPIC_COLUMNS = [
  'id_topic',
  'topic',
  'description',
  'id_subfield',
  'subfield',
  'id_field',
  'field',
  'id_domain',
  'domain',
] as const;

/** A topic of OpenAlex with the three above it, the root first. */
export type OpenAlexBranch = readonly [
  domain: ClassifiedTopic,
  field: ClassifiedTopic,
  subfield: ClassifiedTopic,
  topic: ClassifiedTopic,
];

const TOPIC_CODE = /^T\d+$/;

/**
 * Reads lines of the table of topics. The reader remembers the upper topics, of which there are a few hundred, so that
 * lines that disagree on one are noticed.
 */
export class OpenAlexTopicReader {
  private readonly upper = new Map<string, ClassifiedTopic>();

  /** @throws RecordError that names the field, the rule and what came instead */
  read(value: unknown): OpenAlexBranch {
    const line = requireObject(value, 'line');
    const domain = topicOf(line, 'id_domain', /^domains\/\d+$/, 'domain', null);
    const field = topicOf(line, 'id_field', /^fields\/\d+$/, 'field', domain);
    const subfield = topicOf(line, 'id_subfield', /^subfields\/\d+$/, 'subfield', field);
    const topic = {
      ...topicOf(line, 'id_topic', TOPIC_CODE, 'topic', subfield),
      description: [inEnglish(requireText(line.description, 'description', 10_000))],
    };
    const above: [string, ClassifiedTopic][] = [
      ['domain', domain],
      ['field', field],
      ['subfield', subfield],
    ];
    for (const [level, one] of above) this.check(level, one);
    for (const [, one] of above) this.upper.set(one.code, one);
    return [domain, field, subfield, topic];
  }

  private check(level: string, topic: ClassifiedTopic): void {
    const earlier = this.upper.get(topic.code);
    if (earlier === undefined) return;
    if (earlier.parentCode !== topic.parentCode) {
      throw new RecordError(
        `id_${level}`,
        `must be below ${earlier.parentCode}, as on an earlier line`,
        topic.parentCode,
      );
    }
    const [name, earlierName] = [topic.names[0]?.value, earlier.names[0]?.value];
    if (name !== earlierName) throw new RecordError(level, `must be "${earlierName}", as on an earlier line`, name);
  }
}

function topicOf(
  line: Readonly<Record<string, unknown>>,
  idField: string,
  pattern: RegExp,
  nameField: string,
  parent: ClassifiedTopic | null,
): ClassifiedTopic {
  const code = requireName(line[idField], idField);
  if (!pattern.test(code)) throw new RecordError(idField, `must be an id of OpenAlex as ${pattern.source}`, code);
  const url = `https://openalex.org/${code}`;
  return {
    code,
    parentCode: parent?.code ?? null,
    names: [inEnglish(requireName(line[nameField], nameField))],
    description: [],
    externalIds: [{ scheme: 'OPENALEX', value: url }],
    provenance: {
      source: 'OPENALEX',
      sourceUrl: url,
      retrievedAt: null,
      licence: 'CC0-1.0',
      assertedBy: null,
      note: null,
    },
  };
}

function inEnglish(value: string) {
  return { lang: 'en', value, kind: LocalizedTextKind.PRIMARY };
}
