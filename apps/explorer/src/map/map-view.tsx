import { MapChart } from 'echarts/charts';
import { GeoComponent, VisualMapComponent } from 'echarts/components';
import { getMap, registerMap, use as registerParts } from 'echarts/core';
import { use, useMemo } from 'react';
import type { ViewProps } from '../app/views';
import { choose, useWorkbench } from '../app/workbench';
import { Drawing } from '../drawing/drawing';
import { useDrawingColours } from '../drawing/use-drawing-colours';
import { fill, useWords } from '../languages/words';
import { ColumnChoice } from '../table/column-choice';
import type { Column } from '../table/columns';
import { useResultTable } from '../table/result-table';
import { type AreaLevel, areaColumns, areaLevelOf, DIVISIONS, type Division } from './map-choice';
import { mapData } from './map-data';
import { mapOption } from './map-option';
import { frameOf, loadOutlines, type Sheet } from './outlines';

registerParts([MapChart, GeoComponent, VisualMapComponent]);

const HEIGHT = 560;

/** The table on a map: how many rows each country or province has, and where they are. */
export function MapView(_: ViewProps) {
  const words = useWords();
  const chosen = useWorkbench((state) => state.choices.map);
  const { columns, shown } = useResultTable();
  const candidates = useMemo(() => areaColumns(columns, shown), [columns, shown]);
  const area = candidates.find(({ id }) => id === chosen?.area) ?? candidates[0];
  const level = area && areaLevelOf(area, shown);
  if (!area || !level) return <p className="waiting">{words.noMap}</p>;
  return <AreaMap area={area} level={level} candidates={candidates} division={chosen?.division ?? 'since2025'} />;
}

/** What {@link AreaMap} is given. */
interface AreaMapProps {
  readonly area: Column;
  readonly level: AreaLevel;
  readonly candidates: readonly Column[];
  readonly division: Division;
}

/** A map by a column, once its outlines are loaded. */
function AreaMap({ area, level, candidates, division }: AreaMapProps) {
  const words = useWords();
  const language = useWorkbench((state) => state.language);
  const colours = useDrawingColours();
  const { columns, shown } = useResultTable();
  const outlines = use(loadOutlines(level, division));
  const data = useMemo(() => mapData(area.id, columns, shown, outlines.areaOf), [area, columns, shown, outlines]);
  const nameOf = (code: string) => outlines.nameOf(code, language);
  const option = useMemo(() => {
    const codes = data.areas.map(({ code }) => code);
    const holdsRows = ({ features }: Sheet) => features.some(({ properties: { name } }) => codes.includes(name));
    const sheets = outlines.sheets.filter(holdsRows);
    const parts = (sheets.length > 0 ? sheets : outlines.sheets).map(({ map, features, frame }) => {
      if (!getMap(map)) registerMap(map, { type: 'FeatureCollection', features } as never);
      return { map, frame: frame ?? frameOf(features, codes) };
    });
    return mapOption(data, parts, (code) => outlines.nameOf(code, language), colours);
  }, [data, outlines, language, colours]);
  const drawn = new Set(outlines.sheets.flatMap(({ features }) => features.map(({ properties: { name } }) => name)));
  const outside = data.areas.filter(({ code }) => !drawn.has(code)).reduce((sum, { rows }) => sum + rows, 0);
  const form = (
    <>
      <ColumnChoice
        label={words.mapArea}
        columns={candidates}
        value={area.id}
        onChoose={(id) => choose({ map: { area: id, division } })}
      />
      {level === 'province' && (
        <label>
          {words.division}
          <select
            value={division}
            onChange={({ target }) => choose({ map: { area: area.id, division: target.value as Division } })}
          >
            {DIVISIONS.map((name) => (
              <option key={name} value={name}>
                {words[`division_${name}`]}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
  const notes = [
    ...(data.missing > 0 ? [fill(words.withoutValue, { n: data.missing })] : []),
    ...(outside > 0 ? [fill(words.withoutOutline, { n: outside })] : []),
    ...(level === 'province' ? [words[`divisionMeans_${division}`]] : []),
    words[`outlines_${level}`],
  ];
  const table = {
    heads: [{ text: words[`area_${level}`] }, { text: words.numberOfRows, isNumber: true }],
    rows: data.areas.map(({ code, rows }) => [nameOf(code), String(rows)]),
  };
  const label = `${words.view_map}: ${words.sameBelow}`;
  return <Drawing form={form} option={option} label={label} height={HEIGHT} notes={notes} table={table} />;
}
