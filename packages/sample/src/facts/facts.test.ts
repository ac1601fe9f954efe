import type { LocalizedTexts } from '../values';
import { facts } from './facts';
import { organisationId } from './identifiers';

const languages = (texts: LocalizedTexts) => texts.filter(({ kind }) => kind === 'PRIMARY').map(({ lang }) => lang);
const allForms = (rows: readonly { readonly names: LocalizedTexts }[]) =>
  rows.flatMap(({ names }) => names.map(({ value }) => value));
const titles = (rows: readonly { readonly titles: LocalizedTexts }[]) =>
  rows.flatMap((row) => row.titles.map(({ value }) => value));

describe('facts', () => {
  it.each([
    ['02b207r52', 'Ministry of Science and Technology'],
    ['04rw64z44', 'National Foundation for Science and Technology Development'],
    ['0363rtq22', 'Posts and Telecommunications Institute of Technology'],
    ['00097mb19', 'Japan Science and Technology Agency'],
    ['05sj3n476', 'Tokyo University of Science'],
  ])('hold the organisation with the ROR id %s', (ror, name) => {
    const organisation = facts.organisations.find((row) => row.ror === ror);
    expect(organisation?.names).toContainEqual({ lang: 'en', value: name, kind: 'PRIMARY' });
    expect(organisation?.provenance).toMatchObject({ source: 'ROR', sourceUrl: `https://ror.org/${ror}` });
  });

  it('hold every organisation that the articles name', () => {
    expect(allForms(facts.organisations)).toEqual(
      expect.arrayContaining([
        'Department of Innovation',
        'S&T Office in Japan',
        'Embassy of Vietnam in Japan',
        'Consulate General of Vietnam in Fukuoka',
        'NAFOSTED',
        'PTIT',
        'FPT Japan',
        'FPT Semiconductor',
        'HachiX',
        'OMIGROUP',
        'VADX Japan',
        'Digital Transformation Association',
        'JST',
        '総務省',
        '愛知県',
        'ソフトバンク',
        'STATION Ai',
        '東京理科大学',
      ]),
    );
  });

  it('name every organisation, person, topic, agreement, programme, event and scheme in three languages', () => {
    for (const { names } of [
      ...facts.organisations,
      ...facts.people,
      ...facts.topics,
      ...facts.programmes,
      ...facts.fundingSchemes,
    ]) {
      expect(languages(names)).toEqual(expect.arrayContaining(['vi', 'ja', 'en']));
    }
    for (const row of [...facts.agreements, ...facts.events, ...facts.projects]) {
      expect(languages(row.titles)).toEqual(expect.arrayContaining(['vi', 'ja', 'en']));
    }
  });

  it('hold the people in public office with family and given name, and their office only', () => {
    const names = facts.people.flatMap((person) => person.names);
    expect(names.map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        'Nguyễn Mạnh Hùng',
        'Bùi Hoàng Phương',
        'Phạm Quang Hiệu',
        'Trần Hồng Hà',
        '阿達雅志',
        'はしもと かずひと',
      ]),
    );
    expect(names).toContainEqual({
      lang: 'vi',
      value: 'Nguyễn Mạnh Hùng',
      kind: 'PRIMARY',
      family: 'Nguyễn',
      given: 'Mạnh Hùng',
      displayOrder: 'FAMILY_FIRST',
    });
    for (const person of facts.people) {
      expect(person).toMatchObject({ orcid: null, biography: [], externalIds: [], careerStage: null });
      expect(facts.affiliations.some(({ personId }) => personId === person.id)).toBe(true);
    }
    for (const rows of [facts.education, facts.availability, facts.contactPoints, facts.consents])
      expect(rows).toEqual([]);
  });

  it('hold the agreements, programmes and events that the articles name', () => {
    expect(titles(facts.agreements)).toEqual(
      expect.arrayContaining([
        'Vietnam–Japan Joint Initiative, phase 8',
        'Memorandum on innovation cooperation',
        'Nghị quyết 57',
        'Diplomatic relations between Vietnam and Japan',
      ]),
    );
    expect(allForms(facts.programmes)).toEqual(
      expect.arrayContaining(['NEXUS', 'Go Global', 'AZEC', 'JETP', 'Vietnam–Japan IT Day', 'e-ASIA JRP']),
    );
    expect(facts.events.find(({ id }) => id === facts.events[0]?.id)?.period).toMatchObject({
      from: '2025-10-02',
      to: '2025-10-06',
    });
    const forum = facts.events.find(({ attendance }) => attendance.length > 0);
    expect(forum?.attendance.map(({ measure, value, isLowerBound }) => [measure, value, isLowerBound])).toEqual([
      ['DELEGATES', 1500, true],
      ['COUNTRIES', 100, true],
      ['NOBEL_LAUREATES', 14, false],
    ]);
  });

  it('say that the year of the visit of 27 August is inferred', () => {
    const visit = facts.events.find(({ period }) => period.from === '2025-08-27');
    expect(visit?.provenance).toMatchObject({ source: 'INFERRED', note: expect.stringContaining('gives no year') });
  });

  it('hold the target of STATION Ai', () => {
    expect(facts.targets).toMatchObject([
      {
        organisationId: organisationId('station-ai'),
        baselineValue: 500,
        baselineOn: '2024-10-31',
        targetValue: 1000,
        dueOn: '2029-12-31',
      },
    ]);
  });

  it('hold the OECD fields of science on two levels, and technologies below them', () => {
    const fields = facts.topics.filter(({ scheme }) => scheme === 'OECD_FOS');
    expect(fields).toHaveLength(48);
    expect(fields.filter(({ parentId }) => parentId === null)).toHaveLength(6);
    const places = new Map(facts.topics.map(({ id }, place) => [id, place]));
    for (const { id, parentId } of facts.topics) {
      if (parentId !== null) expect(places.get(parentId)).toBeLessThan(places.get(id) ?? 0);
    }
  });

  it('state no amounts', () => {
    expect(facts.calls).toEqual([]);
    expect(facts.applications).toEqual([]);
    expect(facts.awards).toEqual([]);
    expect(facts.challengeBudgets).toEqual([]);
    expect(facts.commissionFees).toEqual([]);
  });

  it('write exchange rates as exact decimals', () => {
    expect(facts.exchangeRates.length).toBeGreaterThanOrEqual(30);
    for (const { rate } of facts.exchangeRates) expect(rate).toMatch(/^\d+\.\d+$/);
  });
});
