import { Presets, SingleBar } from 'cli-progress';
import type { ImportSummary } from './record-import';

const SHOWN_REFUSALS = 20;

/**
 * Runs an import and reports at the terminal: a progress bar, then a summary.
 *
 * @param run is given what to tell the bytes read of the whole
 * @returns the exit code: 0 when every record was taken, 1 when any was refused or the file ended early
 */
export async function reportImport(
  run: (onProgress: (position: number, size: number) => void) => Promise<ImportSummary>,
): Promise<number> {
  const bar = new SingleBar(
    { format: '  {bar} {percentage}% | {eta_formatted} left', hideCursor: true },
    Presets.shades_grey,
  );
  const begun = performance.now();
  let isStarted = false;
  const summary = await run((position, size) => {
    if (!isStarted) bar.start(size, 0);
    isStarted = true;
    bar.update(position);
  }).finally(() => bar.stop());
  process.stdout.write(`${describeSummary(summary, (performance.now() - begun) / 1_000)}\n`);
  return summary.refused.length > 0 || summary.endedEarly !== null ? 1 : 0;
}

/** What became of a file's records, in a few lines. */
export function describeSummary(summary: ImportSummary, seconds: number): string {
  const { inserted, updated, unchanged, leftAlone, refused, endedEarly } = summary;
  const count = inserted + updated + unchanged + leftAlone + refused.length;
  const lines = [
    `${count} records in ${seconds.toFixed(1)} s (${Math.round(count / seconds)} records/s)`,
    `  new ${inserted}, changed ${updated}, unchanged ${unchanged}, refused ${refused.length}`,
    ...(leftAlone > 0 ? [`  left alone ${leftAlone}, of which something later is recorded already`] : []),
    ...refused.slice(0, SHOWN_REFUSALS).map(({ place, reason }) => `  refused ${place}: ${reason}`),
  ];
  if (refused.length > SHOWN_REFUSALS) lines.push(`  … and ${refused.length - SHOWN_REFUSALS} more refused`);
  if (endedEarly) {
    lines.push(`  ${endedEarly}`, '  What came before is imported; run the same command again with the whole file.');
  }
  return lines.join('\n');
}
