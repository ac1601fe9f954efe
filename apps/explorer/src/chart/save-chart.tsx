import { useWorkbench } from '../app/workbench';
import { PRINTED } from '../drawing/drawing-colours';
import { drawSvg } from '../drawing/echarts';
import { useWords } from '../languages/words';
import { fileNameOf } from '../take-away/file-name';
import { saveFile } from '../take-away/save-file';
import type { ChartKind } from './chart-choice';
import type { ChartData } from './chart-data';
import type { ChartTexts } from './chart-frame';
import { chartNotes } from './chart-notes';
import { chartOption, heightOf } from './chart-option';
import { rasterise } from './rasterise';

const [WIDTH, LEAST_HEIGHT] = [1_000, 560];

/** What {@link SaveChart} is given. */
export interface SaveChartProps {
  readonly kind: ChartKind;
  readonly data: ChartData;
  readonly texts: ChartTexts;
}

/** Takes a chart away as a picture, on white, with its title, its notes, and when it was asked. */
export function SaveChart({ kind, data, texts }: SaveChartProps) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const answer = useWorkbench((state) => state.answer);
  if (!answer || data.dishonest) return null;
  const name = fileNameOf(answer.question);
  const height = Math.max(LEAST_HEIGHT, heightOf(data, 28) + 190);
  const draw = () => {
    const subtitle = [...chartNotes(data, words), `${location.host} · ${answer.askedAt.toISOString().slice(0, 10)}`];
    const told = { ...texts, title: `${texts.y} · ${texts.x}`, subtitle: subtitle.join('\n') };
    return drawSvg(chartOption({ kind, data, texts: told, colours: PRINTED, language }), WIDTH, height);
  };
  const savePng = async () => saveFile(`${name}.png`, [await rasterise(draw(), WIDTH, height)], 'image/png');
  return (
    <span className="actions">
      <button type="button" onClick={() => saveFile(`${name}.svg`, [draw()], 'image/svg+xml')}>
        SVG
      </button>
      <button type="button" onClick={() => void savePng()}>
        PNG
      </button>
    </span>
  );
}
