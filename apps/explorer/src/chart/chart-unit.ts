import { create } from 'zustand';

const useUnit = create<{ unit: string | undefined }>(() => ({ unit: undefined }));

/** The currency that is drawn, where amounts are of several; undefined is the one of most rows. */
export function useChartUnit(): readonly [string | undefined, (unit: string) => void] {
  return [useUnit((state) => state.unit), (unit) => useUnit.setState({ unit })];
}
