import type { Condition } from '@countermove/resistance/schema';
import type { Markup } from '../format/markup.ts';
import { formatFixed } from '../format/numbers.ts';
import { capitalise, joinWords, phenotypeWords } from '../format/words.ts';
import { type IntervalRow, intervalChart } from './interval-chart.ts';
import { CONDITION_SYMBOLS, conditionColour } from './palette.ts';

/** Phenotypes that any of the conditions reports, in the order of the first. */
export function phenotypeNames(conditions: readonly Condition[]): string[] {
  return [...new Set(conditions.flatMap((condition) => Object.keys(condition.result.phenotypes)))];
}

/** What the cells do under each condition: a dot and its interval a phenotype and condition. */
export function phenotypeFigure(conditions: readonly Condition[]): Markup {
  const names = phenotypeNames(conditions);
  const rows = names.map(
    (name): IntervalRow => ({
      label: capitalise(phenotypeWords(name)),
      detail: null,
      heading: false,
      note: '',
      marks: conditions.flatMap((condition, index) => {
        const estimate = condition.result.phenotypes[name];
        if (estimate === undefined) return [];
        const { value, low, high } = estimate;
        return [
          {
            value,
            low,
            high,
            colour: conditionColour(index),
            symbol: CONDITION_SYMBOLS[index % 4] ?? 'circle',
            filled: true,
            beyond: false,
          },
        ];
      }),
    }),
  );
  return intervalChart({
    label: `Phenotypes of the tumour cells under ${joinWords(conditions.map((condition) => condition.label))}; dots with 95 % intervals on a scale from 0 to 1`,
    rows,
    width: 620,
    rowHeight: 30,
    labelWidth: 150,
    noteWidth: 0,
    domain: [0, 1],
    axis: 'share of time on, or of cells that die',
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    tickFormat: (value) => formatFixed(value, 1),
    line: null,
  });
}
