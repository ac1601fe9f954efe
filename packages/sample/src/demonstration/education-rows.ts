import { texts } from '../localized-texts';
import type { EducationRow } from '../rows';
import { MADE_UP } from '../sources';
import type { LocalizedTexts } from '../values';
import type { CareerStage, EducationLevel } from '../vocabulary';
import { writeMonth } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { personTopics } from './expertise-rows';
import { type DemonstrationCountry, drawUniversity } from './organisation-plan';
import { inventedPlaces } from './organisation-words';
import { planPerson } from './person-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';

/** A step of an education: what it leads to, and how many months it takes. */
interface Step {
  readonly level: EducationLevel;
  readonly months: number;
  readonly degree: LocalizedTexts;
}

const BACHELOR: Step = {
  level: 'BACHELOR',
  months: 48,
  degree: texts({ vi: 'Cử nhân', ja: '学士', en: 'Bachelor' }),
};
const MASTER: Step = { level: 'MASTER', months: 24, degree: texts({ vi: 'Thạc sĩ', ja: '修士', en: 'Master' }) };
const DOCTORATE: Step = {
  level: 'DOCTORATE',
  months: 36,
  degree: texts({ vi: 'Tiến sĩ', ja: '博士', en: 'Doctor' }),
};

/** The steps that a career stage has behind it; whoever is past the first stage holds a doctorate. */
const stepsBefore = (stage: CareerStage, hasMaster: boolean): readonly Step[] => {
  if (stage !== 'FIRST_STAGE_RESEARCHER') return [BACHELOR, MASTER, DOCTORATE];
  return hasMaster ? [BACHELOR, MASTER] : [BACHELOR];
};

const educationRandom = ({ seed }: Scale, personIndex: number) => new RowRandom(seed, 'education', personIndex);
const drawHasMaster = (random: RowRandom) => random.percent(60);

/** How many degrees the person of an index has: one to three. */
export const countEducation = (scale: Scale, personIndex: number): number =>
  stepsBefore(planPerson(scale, personIndex).careerStage, drawHasMaster(educationRandom(scale, personIndex))).length;

/** Makes the education of the person of an index, oldest first; the last step ends where the career begins. */
export function educationRows(scale: Scale, personIndex: number): EducationRow[] {
  const random = educationRandom(scale, personIndex);
  const { careerStage, careerStart, origin, residence } = planPerson(scale, personIndex);
  const steps = stepsBefore(careerStage, drawHasMaster(random));
  const [topic] = personTopics(scale, personIndex);
  let from = careerStart - steps.reduce((months, step) => months + step.months, 0);
  return steps.map(({ level, months, degree }, place) => {
    const country = place === 0 ? origin : residence;
    const begun = from;
    from += months;
    return {
      id: nestedDemonstrationId('education', personIndex, place),
      personId: demonstrationId('person', personIndex),
      level,
      degree,
      topicId: topic?.id ?? null,
      ...drawInstitution(random, scale, country),
      countryCode: country,
      period: { from: writeMonth(begun), to: writeMonth(from), precision: 'MONTH' as const },
      provenance: MADE_UP,
    };
  });
}

/** A university that is recorded, or in one of ten cases one of which only the name is known. */
function drawInstitution(
  random: RowRandom,
  scale: Scale,
  country: DemonstrationCountry,
): Pick<EducationRow, 'organisationId' | 'institution'> {
  if (!random.percent(10)) return { organisationId: drawUniversity(random, scale, country), institution: [] };
  const { vi, ja, en } = random.pick(inventedPlaces[country]);
  return {
    organisationId: null,
    institution: texts({ vi: `Trường Đại học ${vi}`, ja: `${ja}大学`, en: `University of ${en}` }),
  };
}
